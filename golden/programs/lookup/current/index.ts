import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = harbor.Ship.get("ship", "ship-1", {});
export const sign = ship.callSign;
