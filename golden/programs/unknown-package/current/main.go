package main

import (
	"github.com/pulumi/pulumi-foundry/sdk/go/foundry/bells"
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		bell, err := bells.NewBell(ctx, "bell", &bells.BellArgs{
			WeightInKilos: pulumi.Int(250),
			Tones: pulumi.StringArray{
				pulumi.String("a"),
				pulumi.String("b"),
			},
			Maker: map[string]string{
				"name": "Ho",
			},
		})
		if err != nil {
			return err
		}
		ship, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: bell.Name,
		})
		if err != nil {
			return err
		}
		_, err = bells.NewRope(ctx, "rope", &bells.RopeArgs{
			Label: pulumi.Sprintf("rings %v", ship.CallSign),
			Maker: pulumi.Sprintf("cast by %v", bell.Name),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
