using System.Collections.Generic;
using System.Linq;
using Pulumi;

return await Deployment.RunAsync(() => 
{
    // Resources of the engine itself: every language's core library has them.
    var other = new Pulumi.StackReference("other", new()
    {
        Name = "fleet/harbor/production",
    });

    var kept = new Pulumi.Stash("kept", new()
    {
        Input = new Dictionary<string, object?>
        {
            ["tide"] = 4.5,
        },
    });

    return new Dictionary<string, object?>
    {
        ["tide"] = kept.Output,
        ["where"] = other.Name,
    };
});

