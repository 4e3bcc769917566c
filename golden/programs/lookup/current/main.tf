pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

output "sign" {
  value = harbor_ship.ship.call_sign
}
