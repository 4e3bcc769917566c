using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "it's \"quoted\" \\ and ${literal}",
        Log = @"first line
	second, after a tab
",
        Captain = @"a
b",
        Tags = 
        {
            { "price", "$5" },
            { "braces", "{x}" },
            { "unicode", "⚓ é" },
        },
    });

});

