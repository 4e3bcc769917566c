import pulumi
import pulumi_harbor as harbor

tide = harbor.get_tide(place="north",
    window={
        "hours": 6,
    })
berths = harbor.docks.get_berths().ids
berth = harbor.docks.Berth("berth",
    ship_id=tide.id,
    depth=tide.height)
pulumi.export("first", berths[0])
pulumi.export("next", tide.next)
