using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var berth = new Harbor.Docks.Berth("berth", new()
    {
        ShipId = example.ShipId,
        Class = harbor_ship.Main.Class_name,
    });

});

