pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_docks_berth" "berth" {
  ship_id = example.shipId
  class   = mainHarborShip.className
}
