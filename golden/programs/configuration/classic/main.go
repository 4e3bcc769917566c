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
		if param := cfg.GetInt("crew-size"); param != 0 {
			crewSize = param
		}
		isOpen := true
		if param := cfg.GetBool("isOpen"); param {
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
