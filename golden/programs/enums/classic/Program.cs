using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "BRAVO",
        Flag = "green-white",
    });

    var other = new Harbor.Ship("other", new()
    {
        CallSign = "CHARLIE",
        Flag = "striped",
    });

});

