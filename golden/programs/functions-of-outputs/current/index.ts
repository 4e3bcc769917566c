import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Ship("ship", {callSign: "ECHO"});
const tide = harbor.getTideOutput({
    place: ship.log.apply(log => log!),
});
export const height = tide.height;
