read ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	id = "ship-1"
}

output sign {
	__logicalName = "sign"
	value = ship.callSign
}
