package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor/docks"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		class, err := harbor.NewShip(ctx, "class", &harbor.ShipArgs{
			CallSign: pulumi.String("JULIETT"),
		})
		if err != nil {
			return err
		}
		myShip, err := harbor.NewShip(ctx, "The Ship", &harbor.ShipArgs{
			CallSign: class.CallSign,
		})
		if err != nil {
			return err
		}
		_string, err := docks.NewBerth(ctx, "string", &docks.BerthArgs{
			ShipId: myShip.ID().ToIDOutput().ToStringOutput(),
		})
		if err != nil {
			return err
		}
		ctx.Export("default", _string.Class)
		return nil
	})
}
