config place string {
	__logicalName = "place"
}

config crewSize int {
	__logicalName = "crew-size"
	default = 3
}

config isOpen bool {
	__logicalName = "isOpen"
	default = true
}

config pass string {
	__logicalName = "pass"
	secret = true
}

resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = place
	crew = crewSize
	isMoored = isOpen
	captain = pass
}
