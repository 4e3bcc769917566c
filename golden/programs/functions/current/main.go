package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor/docks"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		tide, err := harbor.GetTide(ctx, &harbor.GetTideArgs{
			Place: "north",
			Window: &harbor.GetTideWindow{
				Hours: 6,
			},
		}, nil)
		if err != nil {
			return err
		}
		invokeGetBerths, err := docks.GetBerths(ctx)
		if err != nil {
			return err
		}
		berths := invokeGetBerths.Ids
		_, err = docks.NewBerth(ctx, "berth", &docks.BerthArgs{
			ShipId: pulumi.String(tide.Id),
			Depth:  pulumi.Float64(tide.Height),
		})
		if err != nil {
			return err
		}
		ctx.Export("first", pulumi.String(berths[0]))
		ctx.Export("next", pulumi.ToStringArray(tide.Next))
		return nil
	})
}
