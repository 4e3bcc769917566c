resource provider "pulumi:providers:harbor" {
	__logicalName = "provider"

	options {
		version = "2.0.0"
	}
}

resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "FOXTROT"

	options {
		ignoreChanges = [
			crew,
			hull.decks
		]
		protect = true
		provider = provider
		version = "2.0.0"
	}
}

resource berth "harbor:docks/berth:Berth" {
	__logicalName = "berth"
	shipId = ship.id

	options {
		dependsOn = [ship]
		parent = ship
		version = "2.0.0"
	}
}
