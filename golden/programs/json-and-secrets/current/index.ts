import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Ship("ship", {
    callSign: "GOLF",
    captain: pulumi.secret("Ahab"),
    log: JSON.stringify({
        entries: [
            {
                day: 1,
                text: "left",
            },
            {
                day: 2,
                isLast: true,
            },
        ],
    }),
});
const other = new harbor.Ship("other", {
    callSign: "HOTEL",
    log: pulumi.jsonStringify({
        of: ship.callSign,
    }),
});
