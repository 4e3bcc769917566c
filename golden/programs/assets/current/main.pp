resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "KILO"
	manifest = fileAsset("./manifest.txt")
}

resource other "harbor:index/ship:Ship" {
	__logicalName = "other"
	callSign = "LIMA"
	manifest = assetArchive({
		"notes" = stringAsset("hello"),
		"folder" = fileArchive("./folder")
	})
}
