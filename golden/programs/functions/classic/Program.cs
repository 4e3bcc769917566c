using System.Collections.Generic;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var tide = Harbor.GetTide.Invoke(new()
    {
        Place = "north",
        Window = new Harbor.Inputs.GetTideWindowArgs
        {
            Hours = 6,
        },
    });

    var berths = Harbor.Docks.GetBerths.Invoke().Apply(invoke => invoke.Ids);

    var berth = new Harbor.Docks.Berth("berth", new()
    {
        ShipId = tide.Apply(getTideResult => getTideResult.Id),
        Depth = tide.Apply(getTideResult => getTideResult.Height),
    });

    return new Dictionary<string, object?>
    {
        ["first"] = berths.Apply(berths => berths[0]),
        ["next"] = tide.Apply(getTideResult => getTideResult.Next),
    };
});

