package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("ALFA"),
			Crew:     pulumi.Int(12),
			Draft:    pulumi.Float64(4.5),
			IsMoored: pulumi.Bool(true),
			Hull: &harbor.ShipHullArgs{
				Material:       pulumi.String("oak"),
				LengthInMeters: pulumi.Float64(31),
				Decks: harbor.ShipDeckArray{
					&harbor.ShipDeckArgs{
						Level:  pulumi.Int(1),
						IsOpen: pulumi.Bool(false),
						Labels: pulumi.StringMap{
							"use":       pulumi.String("cargo"),
							"two words": pulumi.String("yes it is"),
						},
					},
					&harbor.ShipDeckArgs{
						Level: pulumi.Int(2),
					},
				},
			},
			Tags:   pulumi.StringMap{},
			Routes: pulumi.StringArray{},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
