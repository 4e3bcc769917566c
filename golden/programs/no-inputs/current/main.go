package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		_, err := harbor.NewBuoy(ctx, "first", nil)
		if err != nil {
			return err
		}
		return nil
	})
}
