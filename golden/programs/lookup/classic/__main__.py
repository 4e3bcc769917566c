import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship.get("ship", "ship-1")
pulumi.export("sign", ship.call_sign)
