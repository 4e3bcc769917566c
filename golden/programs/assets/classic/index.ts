import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Ship("ship", {
    callSign: "KILO",
    manifest: new pulumi.asset.FileAsset("./manifest.txt"),
});
const other = new harbor.Ship("other", {
    callSign: "LIMA",
    manifest: new pulumi.asset.AssetArchive({
        notes: new pulumi.asset.StringAsset("hello"),
        folder: new pulumi.asset.FileArchive("./folder"),
    }),
});
