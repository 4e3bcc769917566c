import pulumi
import pulumi_harbor as harbor

provider = harbor.Provider("provider", opts=pulumi.ResourceOptions(version="2.0.0"))
ship = harbor.Ship("ship", call_sign="FOXTROT",
opts=pulumi.ResourceOptions(provider=provider,
    protect=True,
    ignore_changes=[
        "crew",
        "hull.decks",
    ],
    version="2.0.0"))
berth = harbor.docks.Berth("berth", ship_id=ship.id,
opts=pulumi.ResourceOptions(parent=ship,
    depends_on=[ship],
    version="2.0.0"))
