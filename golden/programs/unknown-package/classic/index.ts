import * as pulumi from "@pulumi/pulumi";
import * as foundry from "@pulumi/foundry";
import * as harbor from "@pulumi/harbor";

const bell = new foundry.bells.Bell("bell", {
    weightInKilos: 250,
    tones: [
        "a",
        "b",
    ],
    maker: {
        name: "Ho",
    },
});
const ship = new harbor.Ship("ship", {callSign: bell.name});
const rope = new foundry.bells.Rope("rope", {
    label: pulumi.interpolate`rings ${ship.callSign}`,
    maker: pulumi.interpolate`cast by ${bell.name}`,
});
