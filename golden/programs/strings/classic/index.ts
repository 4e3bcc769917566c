import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Ship("ship", {
    callSign: `it's "quoted" \\ and \${literal}`,
    log: `first line
	second, after a tab
`,
    captain: `a
b`,
    tags: {
        price: `$5`,
        braces: "{x}",
        unicode: "⚓ é",
    },
});
