import pulumi
import pulumi_harbor as harbor

ship = harbor.Shipp("ship", call_sign="MIKE")
other = harbor.Ship("other", call_sine="NOVEMBER")
broken = harbor.Ship("broken", call_sign="${ship")
