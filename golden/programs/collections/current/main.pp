# Lists and maps where no type says what they hold, and what is read of maps.
none = []
mixed = [
	1,
	"one",
	true
]
tide = invoke("harbor:index/getTide:getTide", {
	place = "bay"
})

resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "ECHO"
	tags = {
		"home port" = "bay",
		"log" = "grep '\\d' \"\\n\" \\\\\nend\n"
	}
}

# Nothing declares this package.
resource buoy "elsewhere:index:Buoy" {
	__logicalName = "buoy"
	label = "red"
	depth = tide.height
	lights = [{
		"color" = "red",
		"hours" = []
	}]
	ports = []
}

output port {
	__logicalName = "port"
	value = ship.tags["home port"]
}

output all {
	__logicalName = "all"
	value = {
		"none" = [],
		"nothing" = {},
		"deep" = [
			[1],
			[]
		]
	}
}

output json {
	__logicalName = "json"
	value = toJSON({
		"height" = tide.height,
		"ship" = ship.callSign
	})
}
