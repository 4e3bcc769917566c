package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		ship, err := harbor.GetShip(ctx, "ship", pulumi.ID("ship-1"), nil)
		if err != nil {
			return err
		}
		ctx.Export("sign", ship.CallSign)
		return nil
	})
}
