import pulumi
import json
import pulumi_harbor as harbor

ship = harbor.Ship("ship",
    call_sign="GOLF",
    captain=pulumi.Output.secret("Ahab"),
    log=json.dumps({
        "entries": [
            {
                "day": 1,
                "text": "left",
            },
            {
                "day": 2,
                "isLast": True,
            },
        ],
    }))
other = harbor.Ship("other",
    call_sign="HOTEL",
    log=ship.call_sign.apply(lambda call_sign: json.dumps({
        "of": call_sign,
    })))
