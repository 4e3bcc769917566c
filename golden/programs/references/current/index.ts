import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Ship("ship", {callSign: "DELTA"});
const berth = new harbor.docks.Berth("berth", {
    shipId: ship.id,
    "class": pulumi.interpolate`berth of ${ship.callSign}`,
    number: ship.crew,
});
const nested = new harbor.Ship("nested", {
    callSign: ship.hull.apply(hull => hull?.material!),
    log: ship.routes.apply(routes => routes?.[0]),
});
export const sign = ship.callSign;
