import pulumi
import pulumi_harbor as harbor

berth = harbor.docks.Berth("berth",
    ship_id=example["shipId"],
    class_=main_harbor_ship["className"])
