using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    // Before the resource.
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "INDIA",
        Hull = new Harbor.Inputs.ShipHullArgs
        {
            Material = "steel",
        },
    });

    // After the last property.
    // After everything.
});

