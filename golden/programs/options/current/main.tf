pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "pulumi_providers_harbor" "provider" {
  version = "2.0.0"
}
resource "harbor_ship" "ship" {
  provider = pulumi_providers_harbor.provider
  lifecycle {
    prevent_destroy = true
    ignore_changes  = [crew, hull.decks]
  }
  version   = "2.0.0"
  call_sign = "FOXTROT"
}
resource "harbor_docks_berth" "berth" {
  parent     = harbor_ship.ship
  depends_on = [harbor_ship.ship]
  version    = "2.0.0"
  ship_id    = harbor_ship.ship.id
}
