package main

import (
	"encoding/json"

	"github.com/pulumi/pulumi-elsewhere/sdk/go/elsewhere"
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		// Lists and maps where no type says what they hold, and what is read of maps.
		_ = []interface{}{}
		_ = []interface{}{
			1,
			"one",
			true,
		}
		tide, err := harbor.GetTide(ctx, &harbor.GetTideArgs{
			Place: "bay",
		}, nil)
		if err != nil {
			return err
		}
		ship, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("ECHO"),
			Tags: pulumi.StringMap{
				"home port": pulumi.String("bay"),
				"log":       pulumi.String("grep '\\d' \"\\n\" \\\\\nend\n"),
			},
		})
		if err != nil {
			return err
		}
		// Nothing declares this package.
		_, err = elsewhere.NewBuoy(ctx, "buoy", &elsewhere.BuoyArgs{
			Label: pulumi.String("red"),
			Depth: tide.Height,
			Lights: []map[string]interface{}{
				map[string]interface{}{
					"color": "red",
					"hours": []interface{}{},
				},
			},
			Ports: []interface{}{},
		})
		if err != nil {
			return err
		}
		ctx.Export("port", ship.Tags.ApplyT(func(tags map[string]string) (*string, error) {
			val := tags["home port"]
			return &val, nil
		}).(pulumi.StringPtrOutput))
		ctx.Export("all", pulumi.Map{
			"none":    pulumi.Array{},
			"nothing": pulumi.Map{},
			"deep": pulumi.Array{
				pulumi.IntArray{
					pulumi.Int(1),
				},
				pulumi.Array{},
			},
		})
		ctx.Export("json", ship.CallSign.ApplyT(func(callSign string) (pulumi.String, error) {
			var _zero pulumi.String
			tmpJSON0, err := json.Marshal(map[string]interface{}{
				"height": tide.Height,
				"ship":   callSign,
			})
			if err != nil {
				return _zero, err
			}
			json0 := string(tmpJSON0)
			return pulumi.String(json0), nil
		}).(pulumi.StringOutput))
		return nil
	})
}
