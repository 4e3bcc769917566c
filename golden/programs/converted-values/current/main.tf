pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = 42
  crew      = "7"
  is_moored = "true"
  tags = {
    "age" = 100
    "old" = false
  }
}
