using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var berth = new Harbor.Docks.Berth("berth", new()
    {
        ShipId = example.ShipId,
        Class = mainHarborShip.ClassName,
    });

});

