resource bell "foundry:bells:Bell" {
	__logicalName = "bell"
	weightInKilos = 250
	tones = [
		"a",
		"b"
	]
	maker = {
		"name" = "Ho"
	}
}

resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = bell.name
}

resource rope "foundry:bells:Rope" {
	__logicalName = "rope"
	label = "rings ${ship.callSign}"
	maker = "cast by ${bell.name}"
}
