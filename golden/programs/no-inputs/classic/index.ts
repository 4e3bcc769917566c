import * as pulumi from "@pulumi/pulumi";
import * as harbor from "@pulumi/harbor";

const first = new harbor.Buoy("first", {});
