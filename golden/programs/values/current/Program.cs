using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "ALFA",
        Crew = 12,
        Draft = 4.5,
        IsMoored = true,
        Hull = new Harbor.Inputs.ShipHullArgs
        {
            Material = "oak",
            LengthInMeters = 31.0,
            Decks = new[]
            {
                new Harbor.Inputs.ShipDeckArgs
                {
                    Level = 1,
                    IsOpen = false,
                    Labels = 
                    {
                        { "use", "cargo" },
                        { "two words", "yes it is" },
                    },
                },
                new Harbor.Inputs.ShipDeckArgs
                {
                    Level = 2,
                },
            },
        },
        Tags = null,
        Routes = new() { },
    });

});

