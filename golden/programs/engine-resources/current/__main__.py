import pulumi

# Resources of the engine itself: every language's core library has them.
other = pulumi.StackReference("other", stack_name="fleet/harbor/production")
kept = pulumi.Stash("kept", input={
    "tide": 4.5,
})
pulumi.export("tide", kept.output)
pulumi.export("where", other.name)
