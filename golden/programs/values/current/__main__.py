import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship",
    call_sign="ALFA",
    crew=12,
    draft=4.5,
    is_moored=True,
    hull={
        "material": "oak",
        "length_in_meters": float(31),
        "decks": [
            {
                "level": 1,
                "is_open": False,
                "labels": {
                    "use": "cargo",
                    "two words": "yes it is",
                },
            },
            {
                "level": 2,
            },
        ],
    },
    tags={},
    routes=[])
