using System.Collections.Generic;
using System.Linq;
using Pulumi;
using Harbor = Pulumi.Harbor;

return await Deployment.RunAsync(() => 
{
    var config = new Config();
    var place = config.Require("place");
    var crewSize = config.GetInt32("crew-size") ?? 3;
    var isOpen = config.GetBoolean("isOpen") ?? true;
    var pass = config.RequireSecret("pass");
    var ship = new Harbor.Ship("ship", new()
    {
        CallSign = place,
        Crew = crewSize,
        IsMoored = isOpen,
        Captain = pass,
    });

});

