resource first "harbor:index/buoy:Buoy" {
	__logicalName = "first"
}
