# Resources of the engine itself: every language's core library has them.
resource "pulumi_stackreference" "other" {
  name = "fleet/harbor/production"
}
resource "pulumi_stash" "kept" {
  input = {
    "tide" = 4.5
  }
}
output "tide" {
  value = pulumi_stash.kept.output
}
output "where" {
  value = pulumi_stackreference.other.name
}
