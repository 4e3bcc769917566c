pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = "BRAVO"
  flag      = "green-white"
}
resource "harbor_ship" "other" {
  call_sign = "CHARLIE"
  flag      = "striped"
}
