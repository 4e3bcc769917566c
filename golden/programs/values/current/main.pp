resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "ALFA"
	crew = 12
	draft = 4.5
	isMoored = true
	hull = {
		material = "oak",
		lengthInMeters = 31,
		decks = [
			{
				level = 1,
				isOpen = false,
				labels = {
					"use" = "cargo",
					"two words" = "yes it is"
				}
			},
			{
				level = 2
			}
		]
	}
	tags = {}
	routes = []
}
