import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const config = new pulumi.Config();
const place = config.require("place");
const crewSize = config.getNumber("crew-size") ?? 3;
const isOpen = config.getBoolean("isOpen") ?? true;
const pass = config.requireSecret("pass");
const ship = new harbor.Ship("ship", {
    callSign: place,
    crew: crewSize,
    isMoored: isOpen,
    captain: pass,
});
