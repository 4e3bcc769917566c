package main

import (
	"github.com/pulumi/pulumi-harbor/sdk/v2/go/harbor"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		place := cfg.Require("place")
		crewSize := 3
		if param, err := cfg.TryInt("crew-size"); err == nil {
			crewSize = param
		}
		isOpen := true
		if param, err := cfg.TryBool("isOpen"); err == nil {
			isOpen = param
		}
		pass := cfg.RequireSecret("pass")
		_, err := harbor.NewShip(ctx, "ship", &harbor.ShipArgs{
			CallSign: pulumi.String(place),
			Crew:     pulumi.Int(crewSize),
			IsMoored: pulumi.Bool(isOpen),
			Captain:  pass,
		})
		if err != nil {
			return err
		}
		return nil
	})
}
