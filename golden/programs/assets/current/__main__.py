import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship",
    call_sign="KILO",
    manifest=pulumi.FileAsset("./manifest.txt"))
other = harbor.Ship("other",
    call_sign="LIMA",
    manifest=pulumi.AssetArchive({
        "notes": pulumi.StringAsset("hello"),
        "folder": pulumi.FileArchive("./folder"),
    }))
