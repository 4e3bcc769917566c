using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "42",
        Crew = 7,
        IsMoored = true,
        Tags = 
        {
            { "age", "100" },
            { "old", "false" },
        },
    });

});

