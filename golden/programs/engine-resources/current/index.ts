import * as pulumi from "@pulumi/pulumi";

// Resources of the engine itself: every language's core library has them.
const other = new pulumi.StackReference("other", {name: "fleet/harbor/production"});
const kept = new pulumi.Stash("kept", {input: {
    tide: 4.5,
}});
export const tide = kept.output;
export const where = other.name;
