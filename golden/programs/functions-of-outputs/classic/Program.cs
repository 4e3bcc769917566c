using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "ECHO",
    });

    var tide = Harbor.GetTide.Invoke(new()
    {
        Place = ship.Log,
    });

    return new Dictionary<string, object?>
    {
        ["height"] = tide.Apply(getTideResult => getTideResult.Height),
    };
});

