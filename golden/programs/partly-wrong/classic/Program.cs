using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Shipp("ship", new()
    {
        CallSign = "MIKE",
    });

    var other = new Harbor.Ship("other", new()
    {
        CallSine = "NOVEMBER",
    });

    var broken = new Harbor.Ship("broken", new()
    {
        CallSign = "${ship",
    });

});

