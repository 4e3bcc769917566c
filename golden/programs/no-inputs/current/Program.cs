using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var first = new Harbor.Buoy("first");

});

