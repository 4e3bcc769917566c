# What runs around a resource's life, and a component that only its token names.
config logFile string {
	__logicalName = "logFile"
}

# Notes each bucket that there is.
hook resource note {
	command = [
		"tee",
		"-a",
		"${logFile}.${args.type}",
		args.name,
		args.newInputs["region"]
	]
	onDryRun = true
}

hook resource clean {
	command = [
		"make",
		"clean"
	]
	ignoreErrors = true
}

hook error retry {
	command = [
		"sleep",
		"5"
	]
}

component group {
	token = "acme:storage:Group"
	label = "first"
	size = 2

	options {
		protect = true
	}
}

component bare {
	token = "acme:storage:Group"
}

resource one "pulumi:pulumi:StackReference" {
	__logicalName = "one"
	name = "other"

	options {
		hooks = {
			"onError" = [retry],
			"afterDelete" = [clean],
			"afterCreate" = [
				note,
				clean
			]
		}
	}
}
