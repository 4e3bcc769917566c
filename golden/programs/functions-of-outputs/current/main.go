package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		ship, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("ECHO"),
		})
		if err != nil {
			return err
		}
		tide := harbor.GetTideOutput(ctx, harbor.GetTideOutputArgs{
			Place: ship.Log.Elem(),
		}, nil)
		ctx.Export("height", tide.Height())
		return nil
	})
}
