package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor/docks"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		provider, err := harbor.NewProvider(ctx, "provider", nil, pulumi.Version("2.0.0"))
		if err != nil {
			return err
		}
		ship, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("FOXTROT"),
		}, pulumi.Provider(provider), pulumi.Protect(true), pulumi.IgnoreChanges([]string{
			"crew",
			"hull.decks",
		}), pulumi.Version("2.0.0"))
		if err != nil {
			return err
		}
		_, err = docks.NewBerth(ctx, "berth", &docks.BerthArgs{
			ShipId: ship.ID().ToIDOutput().ToStringOutput(),
		}, pulumi.Parent(ship), pulumi.DependsOn([]pulumi.Resource{
			ship,
		}), pulumi.Version("2.0.0"))
		if err != nil {
			return err
		}
		return nil
	})
}
