pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "class" {
  call_sign = "JULIETT"
}
resource "harbor_ship" "The Ship" {
  call_sign = harbor_ship.class.call_sign
}
resource "harbor_docks_berth" "string" {
  ship_id = harbor_ship["The Ship"].id
}
output "default" {
  value = harbor_docks_berth.string.class
}
