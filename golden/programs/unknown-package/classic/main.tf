pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "foundry_bells_bell" "bell" {
  weight_in_kilos = 250
  tones           = ["a", "b"]
  maker = {
    "name" = "Ho"
  }
}
resource "harbor_ship" "ship" {
  call_sign = foundry_bells_bell.bell.name
}
resource "foundry_bells_rope" "rope" {
  label = "rings ${harbor_ship.ship.call_sign}"
  maker = "cast by ${foundry_bells_bell.bell.name}"
}
