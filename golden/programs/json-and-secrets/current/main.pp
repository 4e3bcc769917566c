resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "GOLF"
	captain = secret("Ahab")
	log = toJSON({
		"entries" = [
			{
				"day" = 1,
				"text" = "left"
			},
			{
				"day" = 2,
				"isLast" = true
			}
		]
	})
}

resource other "harbor:index/ship:Ship" {
	__logicalName = "other"
	callSign = "HOTEL"
	log = toJSON({
		"of" = ship.callSign
	})
}
