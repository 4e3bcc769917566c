using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var @class = new Harbor.Ship("class", new()
    {
        CallSign = "JULIETT",
    });

    var myShip = new Harbor.Ship("The Ship", new()
    {
        CallSign = @class.CallSign,
    });

    var @string = new Harbor.Docks.Berth("string", new()
    {
        ShipId = myShip.Id,
    });

    return new Dictionary<string, object?>
    {
        ["default"] = @string.Class,
    };
});

