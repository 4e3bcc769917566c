package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor/docks"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := docks.NewBerth(ctx, "berth", &docks.BerthArgs{
			ShipId: example.ShipId,
			Class:  mainHarborShip.ClassName,
		})
		if err != nil {
			return err
		}
		return nil
	})
}
