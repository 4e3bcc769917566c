pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = "DELTA"
}
resource "harbor_docks_berth" "berth" {
  ship_id = harbor_ship.ship.id
  class   = "berth of ${harbor_ship.ship.call_sign}"
  number  = harbor_ship.ship.crew
}
resource "harbor_ship" "nested" {
  call_sign = harbor_ship.ship.hull.material
  log       = harbor_ship.ship.routes[0]
}
output "sign" {
  value = harbor_ship.ship.call_sign
}
