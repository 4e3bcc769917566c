resource class "harbor:index/ship:Ship" {
	__logicalName = "class"
	callSign = "JULIETT"
}

resource myShip "harbor:index/ship:Ship" {
	__logicalName = "The Ship"
	callSign = class.callSign
}

resource string "harbor:docks/berth:Berth" {
	__logicalName = "string"
	shipId = myShip.id
}

output default {
	__logicalName = "default"
	value = string.class
}
