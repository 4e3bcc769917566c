resource ship "harbor:index:Shipp" {
	__logicalName = "ship"
	callSign = "MIKE"
}

resource other "harbor:index/ship:Ship" {
	__logicalName = "other"
	callSine = "NOVEMBER"
}

resource broken "harbor:index/ship:Ship" {
	__logicalName = "broken"
	callSign = "$${ship"
}
