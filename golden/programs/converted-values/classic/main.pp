resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = 42
	crew = "7"
	isMoored = "true"
	tags = {
		"age" = 100,
		"old" = false
	}
}
