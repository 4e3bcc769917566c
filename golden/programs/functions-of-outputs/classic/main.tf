pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

data "harbor_gettide" "tide" {
  place = harbor_ship.ship.log
}

resource "harbor_ship" "ship" {
  call_sign = "ECHO"
}
output "height" {
  value = data.harbor_gettide.tide.height
}
