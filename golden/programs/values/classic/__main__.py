import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship",
    call_sign="ALFA",
    crew=12,
    draft=4.5,
    is_moored=True,
    hull=harbor.ShipHullArgs(
        material="oak",
        length_in_meters=31,
        decks=[
            harbor.ShipDeckArgs(
                level=1,
                is_open=False,
                labels={
                    "use": "cargo",
                    "two words": "yes it is",
                },
            ),
            harbor.ShipDeckArgs(
                level=2,
            ),
        ],
    ),
    tags={},
    routes=[])
