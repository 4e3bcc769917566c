# Resources of the engine itself: every language's core library has them.
resource other "pulumi:pulumi:StackReference" {
	__logicalName = "other"
	name = "fleet/harbor/production"
}

resource kept "pulumi:index:Stash" {
	__logicalName = "kept"
	input = {
		"tide" = 4.5
	}
}

output tide {
	__logicalName = "tide"
	value = kept.output
}

output where {
	__logicalName = "where"
	value = other.name
}
