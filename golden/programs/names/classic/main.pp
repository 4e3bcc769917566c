resource class "harbor:index/ship:Ship" {
	__logicalName = "class"
	callSign = "JULIETT"
}

resource my-ship "harbor:index/ship:Ship" {
	__logicalName = "The Ship"
	callSign = class.callSign
}

resource string "harbor:docks/berth:Berth" {
	__logicalName = "string"
	shipId = my-ship.id
}

output default {
	__logicalName = "default"
	value = string.class
}
