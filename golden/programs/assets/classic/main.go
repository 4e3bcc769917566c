package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String("KILO"),
			Manifest: pulumi.NewFileAsset("./manifest.txt"),
		})
		if err != nil {
			return err
		}
		_, err = harbor.NewShip(ctx, "other", &harbor.ShipArgs{
			CallSign: pulumi.String("LIMA"),
			Manifest: pulumi.NewAssetArchive(map[string]interface{}{
				"notes":  pulumi.NewStringAsset("hello"),
				"folder": pulumi.NewFileArchive("./folder"),
			}),
		})
		if err != nil {
			return err
		}
		return nil
	})
}
