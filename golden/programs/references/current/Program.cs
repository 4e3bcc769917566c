using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "DELTA",
    });

    var berth = new Harbor.Docks.Berth("berth", new()
    {
        ShipId = ship.Id,
        Class = ship.CallSign.Apply(callSign => $"berth of {callSign}"),
        Number = ship.Crew,
    });

    var nested = new Harbor.Ship("nested", new()
    {
        CallSign = ship.Hull.Apply(hull => hull?.Material),
        Log = ship.Routes.Apply(routes => routes[0]),
    });

    return new Dictionary<string, object?>
    {
        ["sign"] = ship.CallSign,
    };
});

