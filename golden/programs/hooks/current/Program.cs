using System;
using System.Collections.Generic;
using System.Collections.Immutable;
using System.Diagnostics;
using System.Linq;
using System.Threading.Tasks;
using Pulumi;

return await Deployment.RunAsync(() => 
{
    var config = new Config();
    // What runs around a resource's life, and a component that only its token names.
    var logFile = config.Require("logFile");
    // Notes each bucket that there is.
    var note = new ResourceHook("note", (args, cancellationToken) =>
    {
        var process = Process.Start("tee", new[] { "-a", $"{logFile}.{args.Type}", args.Name, args.NewInputs["region"] });
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new Exception($"Hook command exited with code {process.ExitCode}.");
        }
        return Task.CompletedTask;
    }, new ResourceHookOptions
    {
        OnDryRun = true,
    });
    var clean = new ResourceHook("clean", (args, cancellationToken) =>
    {
        var process = Process.Start("make", new[] { "clean" });
        process.WaitForExit();
        if (process.ExitCode != 0)
        {
            throw new Exception($"Hook command exited with code {process.ExitCode}.");
        }
        return Task.CompletedTask;
    }, new ResourceHookOptions
    {
        IgnoreErrors = true,
    });
    var retry = new ErrorHook("retry", (args, cancellationToken) =>
    {
        var process = Process.Start("sleep", new[] { "5" });
        process.WaitForExit();
        return Task.FromResult(process.ExitCode == 0);
    });
    var @group = new ComponentResource("acme:storage:Group", "group", new DictionaryResourceArgs(new Dictionary<string, object?>
    {
        ["label"] = "first",
        ["size"] = 2,
    }.ToImmutableDictionary()), new ComponentResourceOptions
    {
        Protect = true,
    });

    var bare = new ComponentResource("acme:storage:Group", "bare");

    var one = new Pulumi.StackReference("one", new()
    {
        Name = "other",
    }, new CustomResourceOptions
    {
        Hooks = new ResourceHookBinding
        {
            AfterCreate = { note, clean },
            AfterDelete = { clean },
            OnError = { retry },
        },
    });

});

