package main

import (
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		other, err := pulumi.NewStackReference(ctx, "other", &pulumi.StackReferenceArgs{
			Name: pulumi.String("fleet/harbor/production"),
		})
		if err != nil {
			return err
		}
		kept, err := pulumi.NewStash(ctx, "kept", &pulumi.StashArgs{
			Input: pulumi.Any(map[string]interface{}{
				"tide": 4.5,
			}),
		})
		if err != nil {
			return err
		}
		ctx.Export("tide", kept.Output)
		ctx.Export("where", other.Name)
		return nil
	})
}
