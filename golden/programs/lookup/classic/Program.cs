using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = Harbor.Ship.Get("ship", "ship-1");

    return new Dictionary<string, object?>
    {
        ["sign"] = ship.CallSign,
    };
});

