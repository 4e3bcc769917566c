package main

import (
	"encoding/json"

	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		tmpJSON0, err := json.Marshal(map[string]interface{}{
			"entries": []interface{}{
				map[string]interface{}{
					"day":  1,
					"text": "left",
				},
				map[string]interface{}{
					"day":    2,
					"isLast": true,
				},
			},
		})
		if err != nil {
			return err
		}
		json0 := string(tmpJSON0)
		ship, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("GOLF"),
			Captain:  pulumi.ToSecret("Ahab").(pulumi.StringOutput),
			Log:      pulumi.String(json0),
		})
		if err != nil {
			return err
		}
		_, err = harbor.NewShip(ctx, "other", &harbor.ShipArgs{
			CallSign: pulumi.String("HOTEL"),
			Log: ship.CallSign.ApplyT(func(callSign string) (string, error) {
				var _zero string
				tmpJSON1, err := json.Marshal(map[string]interface{}{
					"of": callSign,
				})
				if err != nil {
					return _zero, err
				}
				json1 := string(tmpJSON1)
				return json1, nil
			}).(pulumi.StringOutput),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
