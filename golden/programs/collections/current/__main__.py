import pulumi
import json
import pulumi_elsewhere as elsewhere
import pulumi_harbor as harbor

# Lists and maps where no type says what they hold, and what is read of maps.
none = []
mixed = [
    1,
    "one",
    True,
]
tide = harbor.get_tide(place="bay")
ship = harbor.Ship("ship",
    call_sign="ECHO",
    tags={
        "home port": "bay",
        "log": """grep '\\d' "\\n" \\\\
end
""",
    })
# Nothing declares this package.
buoy = elsewhere.Buoy("buoy",
    label="red",
    depth=tide.height,
    lights=[{
        "color": "red",
        "hours": [],
    }],
    ports=[])
pulumi.export("port", ship.tags["home port"])
pulumi.export("all", {
    "none": [],
    "nothing": {},
    "deep": [
        [1],
        [],
    ],
})
pulumi.export("json", pulumi.Output.json_dumps({
    "height": tide.height,
    "ship": ship.call_sign,
}))
