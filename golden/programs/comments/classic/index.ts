import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

// Before the resource.
const ship = new harbor.Ship("ship", {
    callSign: "INDIA",
    hull: {
        material: "steel",
    },
});
// After the last property.
// After everything.
