resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "BRAVO"
	flag = "green-white"
}

resource other "harbor:index/ship:Ship" {
	__logicalName = "other"
	callSign = "CHARLIE"
	flag = "striped"
}
