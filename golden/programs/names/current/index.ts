import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

export = async () => {
    const _class = new harbor.Ship("class", {callSign: "JULIETT"});
    const myShip = new harbor.Ship("The Ship", {callSign: _class.callSign});
    const string = new harbor.docks.Berth("string", {shipId: myShip.id});
    return {
        "default": string["class"],
    };
}
