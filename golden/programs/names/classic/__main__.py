import pulumi
import pulumi_harbor as harbor

class_ = harbor.Ship("class", call_sign="JULIETT")
my_ship = harbor.Ship("The Ship", call_sign=class_.call_sign)
string = harbor.docks.Berth("string", ship_id=my_ship.id)
pulumi.export("default", string.class_)
