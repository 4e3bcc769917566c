package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("42"),
			Crew:     pulumi.Int(7),
			IsMoored: pulumi.Bool(true),
			Tags: pulumi.StringMap{
				"age": pulumi.String("100"),
				"old": pulumi.String("false"),
			},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
