import pulumi

