pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = "KILO"
  manifest  = fileAsset("./manifest.txt")
}
resource "harbor_ship" "other" {
  call_sign = "LIMA"
  manifest = assetArchive({
    "notes"  = stringAsset("hello")
    "folder" = fileArchive("./folder")
  })
}
