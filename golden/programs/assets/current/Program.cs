using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "KILO",
        Manifest = new FileAsset("./manifest.txt"),
    });

    var other = new Harbor.Ship("other", new()
    {
        CallSign = "LIMA",
        Manifest = new AssetArchive(new Dictionary<string, AssetOrArchive>
        {
            ["notes"] = new StringAsset("hello"),
            ["folder"] = new FileArchive("./folder"),
        }),
    });

});

