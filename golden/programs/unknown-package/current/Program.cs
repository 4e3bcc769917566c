using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Foundry = Pulumi.Foundry;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var bell = new Foundry.Bells.Bell("bell", new()
    {
        WeightInKilos = 250,
        Tones = new[]
        {
            "a",
            "b",
        },
        Maker = 
        {
            { "name", "Ho" },
        },
    });

    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = bell.Name,
    });

    var rope = new Foundry.Bells.Rope("rope", new()
    {
        Label = ship.CallSign.Apply(callSign => $"rings {callSign}"),
        Maker = bell.Name.Apply(name => $"cast by {name}"),
    });

});

