resource ship "harbor:index/ship:Ship" {
	__logicalName = "ship"
	callSign = "it's \"quoted\" \\ and $${literal}"
	log = "first line\n\tsecond, after a tab\n"
	captain = "a\nb"
	tags = {
		"price" = "$5",
		"braces" = "{x}",
		"unicode" = "⚓ é"
	}
}
