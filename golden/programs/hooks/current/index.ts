import * as pulumi from "@pulumi/pulumi";
import * as child_process from "child_process";

const config = new pulumi.Config();
const logFile = config.require("logFile");
// Notes each bucket that there is.
const note = new pulumi.ResourceHook("note", (args) => {
    child_process.execFileSync("tee", ["-a", `${logFile}.${args.type}`, args.name, args.newInputs.region]);
}, {onDryRun: true});
const clean = new pulumi.ResourceHook("clean", (args) => {
    child_process.execFileSync("make", ["clean"]);
}, {ignoreErrors: true});
const retry = new pulumi.ErrorHook("retry", (args) => {
    try {
        child_process.execFileSync("sleep", ["5"]);
        return true;
    } catch (error) {
        return false;
    }
});
const group = new pulumi.ComponentResource("acme:storage:Group", "group", {
    label: "first",
    size: 2,
}, {
    protect: true,
});
const bare = new pulumi.ComponentResource("acme:storage:Group", "bare", {});
const one = new pulumi.StackReference("one", {name: "other"}, {
    hooks: {
        afterCreate: [note, clean],
        afterDelete: [clean],
        onError: [retry],
    },
});
