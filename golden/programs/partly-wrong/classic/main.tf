pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_shipp" "ship" {
  call_sign = "MIKE"
}
resource "harbor_ship" "other" {
  call_sine = "NOVEMBER"
}
resource "harbor_ship" "broken" {
  call_sign = "$${ship"
}
