package main

import (
	"fmt"

	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor/docks"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		ship, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("DELTA"),
		})
		if err != nil {
			return err
		}
		_, err = docks.NewBerth(ctx, "berth", &docks.BerthArgs{
			ShipId: ship.ID().ToIDOutput().ToStringOutput(),
			Class: ship.CallSign.ApplyT(func(callSign string) (string, error) {
				return fmt.Sprintf("berth of %v", callSign), nil
			}).(pulumi.StringOutput),
			Number: ship.Crew,
		})
		if err != nil {
			return err
		}
		_, err = harbor.NewShip(ctx, "nested", &harbor.ShipArgs{
			CallSign: ship.Hull.Material().Elem(),
			Log: ship.Routes.ApplyT(func(routes []string) (*string, error) {
				return &routes[0], nil
			}).(pulumi.StringPtrOutput),
		})
		if err != nil {
			return err
		}
		ctx.Export("sign", ship.CallSign)
		return nil
	})
}
