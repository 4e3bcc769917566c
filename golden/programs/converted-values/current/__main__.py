import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship",
    call_sign="42",
    crew=7,
    is_moored=True,
    tags={
        "age": "100",
        "old": "false",
    })
