import * as pulumi from "@pulumi/pulumi";
import * as elsewhere from "@pulumi/elsewhere";
import * as harbor from "@pulumi/harbor";

// Lists and maps where no type says what they hold, and what is read of maps.
const none = [];
const mixed = [
    1,
    "one",
    true,
];
const tide = harbor.getTide({
    place: "bay",
});
const ship = new harbor.Ship("ship", {
    callSign: "ECHO",
    tags: {
        "home port": "bay",
        log: `grep '\\d' "\\n" \\\\
end
`,
    },
});
// Nothing declares this package.
const buoy = new elsewhere.Buoy("buoy", {
    label: "red",
    depth: tide.then(tide => tide.height),
    lights: [{
        color: "red",
        hours: [],
    }],
    ports: [],
});
export const port = ship.tags.apply(tags => tags?.["home port"]);
export const all = {
    none: [],
    nothing: {},
    deep: [
        [1],
        [],
    ],
};
export const json = pulumi.jsonStringify({
    height: tide.then(tide => tide.height),
    ship: ship.callSign,
});
