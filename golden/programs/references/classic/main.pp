resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "DELTA"
}

resource berth "harbor:docks/berth:Berth" {
	__logicalName = "berth"
	shipId = ship.id
	class = "berth of ${ship.callSign}"
	number = ship.crew
}

resource nested "harbor:index/ship:Ship" {
	__logicalName = "nested"
	callSign = ship.hull.material
	log = ship.routes[0]
}

output sign {
	__logicalName = "sign"
	value = ship.callSign
}
