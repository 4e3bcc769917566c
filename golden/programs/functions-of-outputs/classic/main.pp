tide = invoke("harbor:index/getTide:getTide", {
	place = ship.log
})

resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "ECHO"
}

output height {
	__logicalName = "height"
	value = tide.height
}
