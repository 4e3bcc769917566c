import pulumi
import pulumi_foundry as foundry
import pulumi_harbor as harbor

bell = foundry.bells.Bell("bell",
    weight_in_kilos=250,
    tones=[
        "a",
        "b",
    ],
    maker={
        "name": "Ho",
    })
ship = harbor.Ship("ship", call_sign=bell.name)
rope = foundry.bells.Rope("rope",
    label=ship.call_sign.apply(lambda call_sign: f"rings {call_sign}"),
    maker=bell.name.apply(lambda name: f"cast by {name}"))
