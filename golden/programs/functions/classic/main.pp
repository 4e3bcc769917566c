tide = invoke("harbor:index/getTide:getTide", {
	place = "north",
	window = {
		hours = 6
	}
})
berths = invoke("harbor:docks/getBerths:getBerths", {}).ids

resource berth "harbor:docks/berth:Berth" {
	__logicalName = "berth"
	shipId = tide.id
	depth = tide.height
}

output first {
	__logicalName = "first"
	value = berths[0]
}

output next {
	__logicalName = "next"
	value = tide.next
}
