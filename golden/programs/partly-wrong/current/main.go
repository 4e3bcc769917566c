package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := harbor.NewShipp(ctx, "ship", &harbor.ShippArgs{
			CallSign: pulumi.String("MIKE"),
		})
		if err != nil {
			return err
		}
		_, err = harbor.NewShip(ctx, "other", &harbor.ShipArgs{
			CallSine: "NOVEMBER",
		})
		if err != nil {
			return err
		}
		_, err = harbor.NewShip(ctx, "broken", &harbor.ShipArgs{
			CallSign: pulumi.String("${ship"),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
