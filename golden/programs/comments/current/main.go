package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		// Before the resource.
		_, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("INDIA"),
			Hull: &harbor.ShipHullArgs{
				Material: pulumi.String("steel"),
			},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
