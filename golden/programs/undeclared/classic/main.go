package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor/docks"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := docks.NewBerth(ctx, "berth", &docks.BerthArgs{
			ShipId: pulumi.Any(example.ShipId),
			Class:  pulumi.Any(harbor_ship.Main.Class_name),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
