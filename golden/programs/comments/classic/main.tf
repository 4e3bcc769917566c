pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

# Before the resource.
resource "harbor_ship" "ship" {
  # Before a property.
  call_sign = "INDIA"
  hull = {
    # Inside an object.
    material = "steel"
  }
  # After the last property.
}

# After everything.
