pulumi {
  required_providers {
    harbor = {
      source = "pulumi/harbor"
    }
  }
}

resource "harbor_ship" "ship" {
  call_sign = "it's \"quoted\" \\ and $${literal}"
  log       = "first line\n\tsecond, after a tab\n"
  captain   = "a\nb"
  tags = {
    "price"   = "$5"
    "braces"  = "{x}"
    "unicode" = "⚓ é"
  }
}
