import pulumi
import pulumi_harbor as harbor

first = harbor.Buoy("first")
