import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

export = async () => {
    const _class = new harbor.Ship("class", {callSign: "JULIETT"});
    const my_ship = new harbor.Ship("The Ship", {callSign: _class.callSign});
    const string = new harbor.docks.Berth("string", {shipId: my_ship.id});
    const _default = string["class"];
    return {
        "default": _default,
    };
}
