import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Ship("ship", {
    callSign: "BRAVO",
    flag: harbor.Flag.GreenWhite,
});
const other = new harbor.Ship("other", {
    callSign: "CHARLIE",
    flag: "striped",
});
