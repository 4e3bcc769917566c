pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

data "harbor_gettide" "tide" {
  place = "north"
  window = {
    hours = 6
  }
}
data "harbor_docks_getberths" "invoke_1" {
}

resource "harbor_docks_berth" "berth" {
  ship_id = data.harbor_gettide.tide.id
  depth   = data.harbor_gettide.tide.height
}
locals {
  berths = data.harbor_docks_getberths.invoke_1.ids
}
output "first" {
  value = local.berths[0]
}
output "next" {
  value = data.harbor_gettide.tide.next
}
