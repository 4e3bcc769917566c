resource berth "harbor:docks/berth:Berth" {
	__logicalName = "berth"
	shipId = example.shipId
	class = mainHarborShip.className
}
