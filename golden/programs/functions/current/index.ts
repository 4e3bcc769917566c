import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const tide = harbor.getTide({
    place: "north",
    window: {
        hours: 6,
    },
});
const berths = harbor.docks.getBerths({}).then(invoke => invoke.ids);
const berth = new harbor.docks.Berth("berth", {
    shipId: tide.then(tide => tide.id),
    depth: tide.then(tide => tide.height),
});
export const first = berths.then(berths => berths?.[0]);
export const next = tide.then(tide => tide.next);
