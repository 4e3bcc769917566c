using System.Collections.Generic;
using Pulumi;

return await Deployment.RunAsync(() => 
{
});

