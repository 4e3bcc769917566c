resource berth "harbor:docks/berth:Berth" {
	__logicalName = "berth"
	shipId = example.shipId
	class = harbor_ship.main.class_name
}
