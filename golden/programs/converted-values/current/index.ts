import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Ship("ship", {
    callSign: "42",
    crew: 7,
    isMoored: true,
    tags: {
        age: "100",
        old: "false",
    },
});
