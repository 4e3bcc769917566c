resource "pulumi_stackreference" "one" {
  name = "other"
}
# What runs around a resource's life, and a component that only its token names.
variable "logFile" {
  type = string
}
