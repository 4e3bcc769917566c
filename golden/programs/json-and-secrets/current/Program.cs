using System.Collections.Generic;
using System.Linq;
using System.Text.Json;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = "GOLF",
        Captain = Output.CreateSecret("Ahab"),
        Log = JsonSerializer.Serialize(new Dictionary<string, object?>
        {
            ["entries"] = new[]
            {
                new Dictionary<string, object?>
                {
                    ["day"] = 1,
                    ["text"] = "left",
                },
                new Dictionary<string, object?>
                {
                    ["day"] = 2,
                    ["isLast"] = true,
                },
            },
        }),
    });

    var other = new Harbor.Ship("other", new()
    {
        CallSign = "HOTEL",
        Log = Output.JsonSerialize(Output.Create(new Dictionary<string, object?>
        {
            ["of"] = ship.CallSign,
        })),
    });

});

