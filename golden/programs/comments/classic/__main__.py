import pulumi
import pulumi_harbor as harbor

# Before the resource.
ship = harbor.Ship("ship",
    call_sign="INDIA",
    hull=harbor.ShipHullArgs(
        material="steel",
    ))
# After the last property.
# After everything.
