pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = "GOLF"
  captain   = sensitive("Ahab")
  log = jsonencode({
    "entries" = [{
      "day"  = 1
      "text" = "left"
      }, {
      "day"    = 2
      "isLast" = true
    }]
  })
}
resource "harbor_ship" "other" {
  call_sign = "HOTEL"
  log = jsonencode({
    "of" = harbor_ship.ship.call_sign
  })
}
