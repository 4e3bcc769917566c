import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const ship = new harbor.Shipp("ship", {callSign: "MIKE"});
const other = new harbor.Ship("other", {callSine: "NOVEMBER"});
const broken = new harbor.Ship("broken", {callSign: "${ship"});
