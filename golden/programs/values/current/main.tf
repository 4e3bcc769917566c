pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = "ALFA"
  crew      = 12
  draft     = 4.5
  is_moored = true
  hull = {
    material         = "oak"
    length_in_meters = 31
    decks = [{
      level   = 1
      is_open = false
      labels = {
        "use"       = "cargo"
        "two words" = "yes it is"
      }
      }, {
      level = 2
    }]
  }
  tags   = {}
  routes = []
}
