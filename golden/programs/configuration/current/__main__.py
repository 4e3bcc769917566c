import pulumi
import pulumi_harbor as harbor

config = pulumi.Config()
place = config.require("place")
crew_size = config.get_int("crew-size")
if crew_size is None:
    crew_size = 3
is_open = config.get_bool("isOpen")
if is_open is None:
    is_open = True
pass_ = config.require_secret("pass")
ship = harbor.Ship("ship",
    call_sign=place,
    crew=crew_size,
    is_moored=is_open,
    captain=pass_)
