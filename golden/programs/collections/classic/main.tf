pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

data "harbor_gettide" "tide" {
  place = "bay"
}

resource "harbor_ship" "ship" {
  call_sign = "ECHO"
  tags = {
    "home port" = "bay"
    "log"       = "grep '\\d' \"\\n\" \\\\\nend\n"
  }
}
# Nothing declares this package.
resource "elsewhere_buoy" "buoy" {
  label = "red"
  depth = data.harbor_gettide.tide.height
  lights = [{
    "color" = "red"
    "hours" = []
  }]
  ports = []
}
# Lists and maps where no type says what they hold, and what is read of maps.
locals {
  none = []
}
locals {
  mixed = [1, "one", true]
}
output "port" {
  value = harbor_ship.ship.tags["home port"]
}
output "all" {
  value = {
    "none"    = []
    "nothing" = {}
    "deep"    = [[1], []]
  }
}
output "json" {
  value = jsonencode({
    "height" = data.harbor_gettide.tide.height
    "ship"   = harbor_ship.ship.call_sign
  })
}
