using System.Collections.Generic;
using System.Text.Json;
using Pulumi;
using Elsewhere = Pulumi.Elsewhere;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    // Lists and maps where no type says what they hold, and what is read of maps.
    var none = new object?[] {};

    var mixed = new object?[]
    {
        1,
        "one",
        true,
    };

    var tide = Harbor.GetTide.Invoke(new()
    {
        Place = "bay",
    });

    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "ECHO",
        Tags = 
        {
            { "home port", "bay" },
            { "log", @"grep '\d' ""\n"" \\
end
" },
        },
    });

    // Nothing declares this package.
    var buoy = new Elsewhere.Buoy("buoy", new()
    {
        Label = "red",
        Depth = tide.Apply(getTideResult => getTideResult.Height),
        Lights = new[]
        {
            new Dictionary<string, object?>
            {
                ["color"] = "red",
                ["hours"] = new object?[]
                {
                },
            },
        },
        Ports = new() { },
    });

    return new Dictionary<string, object?>
    {
        ["port"] = ship.Tags.Apply(tags => tags?["home port"]),
        ["all"] = new Dictionary<string, object?>
        {
            ["none"] = new object?[]
            {
            },
            ["nothing"] = new Dictionary<string, object?>
            {
            },
            ["deep"] = new object?[]
            {
                new[]
                {
                    1,
                },
                new object?[]
                {
                },
            },
        },
        ["json"] = Output.Tuple(tide, ship.CallSign).Apply(values =>
        {
            var tide = values.Item1;
            var callSign = values.Item2;
            return JsonSerializer.Serialize(new Dictionary<string, object?>
            {
                ["height"] = tide.Height,
                ["ship"] = callSign,
            });
        }),
    };
});

