using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "BRAVO",
        Flag = Harbor.Flag.GreenWhite,
    });

    var other = new Harbor.Ship("other", new()
    {
        CallSign = "CHARLIE",
        Flag = System.Enum.Parse<Harbor.Flag>("striped"),
    });

});

