using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var @class = new Harbor.Ship("class", new()
    {
        CallSign = "JULIETT",
    });

    var my_ship = new Harbor.Ship("The Ship", new()
    {
        CallSign = @class.CallSign,
    });

    var @string = new Harbor.Docks.Berth("string", new()
    {
        ShipId = my_ship.Id,
    });

    return new Dictionary<string, object?>
    {
        ["default"] = @string.Class,
    };
});

