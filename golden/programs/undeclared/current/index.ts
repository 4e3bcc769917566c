import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const berth = new harbor.docks.Berth("berth", {
    shipId: example.shipId,
    "class": mainHarborShip.className,
});
