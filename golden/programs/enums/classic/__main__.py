import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship",
    call_sign="BRAVO",
    flag="green-white")
other = harbor.Ship("other",
    call_sign="CHARLIE",
    flag="striped")
