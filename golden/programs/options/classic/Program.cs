using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var provider = new Harbor.Provider("provider", new()
    {
    }, new CustomResourceOptions
    {
        Version = "2.0.0",
    });

    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "FOXTROT",
    }, new CustomResourceOptions
    {
        Provider = provider,
        Protect = true,
        IgnoreChanges =
        {
            "crew",
            "hull.decks",
        },
        Version = "2.0.0",
    });

    var berth = new Harbor.Docks.Berth("berth", new()
    {
        ShipId = ship.Id,
    }, new CustomResourceOptions
    {
        Parent = ship,
        DependsOn = new[]
        {
            ship,
        },
        Version = "2.0.0",
    });

});

