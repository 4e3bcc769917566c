package main

import (
	"fmt"
	"os/exec"

	"github.com/pulumi/pulumi/sdk/v3/go/pulumi"
	"github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"
)

func main() {
	pulumi.Run(func(ctx *pulumi.Context) error {
		cfg := config.New(ctx, "")
		logFile := cfg.Require("logFile")
		// Notes each bucket that there is.
		note, err := ctx.RegisterResourceHook("note", func(args *pulumi.ResourceHookArgs) error {
			return exec.Command("tee", "-a", fmt.Sprintf("%v.%v", logFile, args.Type), args.Name, args.NewInputs["region"]).Run()
		}, &pulumi.ResourceHookOptions{OnDryRun: true})
		if err != nil {
			return err
		}
		clean, err := ctx.RegisterResourceHook("clean", func(args *pulumi.ResourceHookArgs) error {
			return exec.Command("make", "clean").Run()
		}, &pulumi.ResourceHookOptions{IgnoreErrors: true})
		if err != nil {
			return err
		}
		retry, err := ctx.RegisterErrorHook("retry", func(args *pulumi.ErrorHookArgs) (bool, error) {
			return exec.Command("sleep", "5").Run() == nil, nil
		})
		if err != nil {
			return err
		}
		group := &pulumi.ResourceState{}
		err = ctx.RegisterComponentResourceV2("acme:storage:Group", "group", pulumi.Map{
			"label": pulumi.Any("first"),
			"size":  pulumi.Any(2),
		}, group, pulumi.Protect(true))
		if err != nil {
			return err
		}
		bare := &pulumi.ResourceState{}
		err = ctx.RegisterComponentResource("acme:storage:Group", "bare", bare)
		if err != nil {
			return err
		}
		_, err = pulumi.NewStackReference(ctx, "one", &pulumi.StackReferenceArgs{
			Name: pulumi.String("other"),
		}, pulumi.ResourceHooks(&pulumi.ResourceHookBinding{AfterCreate: []*pulumi.ResourceHook{note, clean}, AfterDelete: []*pulumi.ResourceHook{clean}, OnError: []*pulumi.ErrorHook{retry}}))
		if err != nil {
			return err
		}
		return nil
	})
}
