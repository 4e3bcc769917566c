pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = var.place
  crew      = var.crew-size
  is_moored = var.isOpen
  captain   = var.pass
}
variable "place" {
  type = string
}
variable "crew-size" {
  type    = number
  default = 3
}
variable "isOpen" {
  type    = bool
  default = true
}
variable "pass" {
  type      = string
  sensitive = true
}
