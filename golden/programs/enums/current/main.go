package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("BRAVO"),
			Flag:     harbor.FlagGreenWhite,
		})
		if err != nil {
			return err
		}
		_, err = harbor.NewShip(ctx, "other", &harbor.ShipArgs{
			CallSign: pulumi.String("CHARLIE"),
			Flag:     harbor.Flag("striped"),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
