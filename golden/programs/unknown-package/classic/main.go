package main

import (
	"fmt"

	"github.com/pulumi/pulumi-foundry/sdk/go/foundry/bells"
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		bell, err := bells.NewBell(ctx, "bell", &bells.BellArgs{
			WeightInKilos: 250,
			Tones: []string{
				"a",
				"b",
			},
			Maker: map[string]interface{}{
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
			Label: pulumi.String(fmt.Sprintf("rings %v", ship.CallSign)),
			Maker: pulumi.String(fmt.Sprintf("cast by %v", bell.Name)),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
