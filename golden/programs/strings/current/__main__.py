import pulumi
import pulumi_harbor as harbor

ship = harbor.Ship("ship",
    call_sign="it's \"quoted\" \\ and ${literal}",
    log="""first line
\x09second, after a tab
""",
    captain="""a
b""",
    tags={
        "price": "$5",
        "braces": "{x}",
        "unicode": "⚓ é",
    })
