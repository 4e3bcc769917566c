using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var first = new Harbor.Buoy("first");

});

