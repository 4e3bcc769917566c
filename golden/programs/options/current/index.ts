import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const provider = new harbor.Provider("provider", {}, {
    version: "2.0.0",
});
const ship = new harbor.Ship("ship", {callSign: "FOXTROT"}, {
    ignoreChanges: [
        "crew",
        "hull.decks",
    ],
    protect: true,
    provider: provider,
    version: "2.0.0",
});
const berth = new harbor.docks.Berth("berth", {shipId: ship.id}, {
    dependsOn: [ship],
    parent: ship,
    version: "2.0.0",
});
