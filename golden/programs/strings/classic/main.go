package main

import (
	"fmt"

	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String(fmt.Sprintf("it's \"quoted\" \\ and ${literal}")),
			Log:      pulumi.String("first line\n	second, after a tab\n"),
			Captain:  pulumi.String("a\nb"),
			Tags: pulumi.StringMap{
				"price":   pulumi.String(fmt.Sprintf("$5")),
				"braces":  pulumi.String("{x}"),
				"unicode": pulumi.String("⚓ é"),
			},
		})
		if err != nil {
			return err
		}
		return nil
	})
}
