# Before the resource.
resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	# Before a property.
	callSign = "INDIA"
	hull = {
		# Inside an object.
		material = "steel"
	}
	# After the last property.
}

# After everything.
