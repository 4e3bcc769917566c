import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship", call_sign="DELTA")
berth = harbor.docks.Berth("berth",
    ship_id=ship.id,
    class_=ship.call_sign.apply(lambda call_sign: f"berth of {call_sign}"),
    number=ship.crew)
nested = harbor.Ship("nested",
    call_sign=ship.hull.material,
    log=ship.routes[0])
pulumi.export("sign", ship.call_sign)
