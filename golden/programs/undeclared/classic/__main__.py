import pulumi
import pulumi_harbor as harbor

berth = harbor.docks.Berth("berth",
    ship_id=example["shipId"],
    class_=harbor_ship["main"]["class_name"])
