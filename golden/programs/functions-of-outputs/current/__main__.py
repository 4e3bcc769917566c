import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship", call_sign="ECHO")
tide = harbor.get_tide_output(place=ship.log)
pulumi.export("height", tide.height)
