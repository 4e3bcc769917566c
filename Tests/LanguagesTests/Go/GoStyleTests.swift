import Testing

/// Style options of which each changes one thing.
@Suite struct GoStyleTests {
    /// The inputs of resources that take values of other types than they are given. Functions are called by the names that the SDK has: only then
    /// is what they give read as the SDK has it.
    private func inputs(style: [String: String]) -> [String] {
        let text = GoSample.body(
            """
            variables:
              seen: {"fn::invoke": {function: "sample:getServer", arguments: {limit: 1}}}
            resources:
              web: {type: "sample:Server", properties: {count: 1}}
              machine: {type: "sample:compute:Machine", properties: {serverId: "${web.id}", parent: "${web.count}"}}
              other: {type: "sample:Server", properties: {name: "${seen.id}"}}
            """, style: style.merging(["getInRootPackage": "false"]) { first, _ in first })
        return text.split(separator: "\n").filter { $0.contains("ServerId:") || $0.contains("Parent:") || $0.contains("seen.Id") }
            .map { String($0.drop { $0 == "\t" }) }
    }

    @Test func valuesAreConvertedWithoutOptions() {
        #expect(
            inputs(style: [:]) == [
                "ServerId: web.ID().ToIDOutput().ApplyT(func(id pulumi.ID) (int, error) { return strconv.Atoi(string(id)) }).(pulumi.IntOutput),",
                "Parent:   pulumi.Sprintf(\"%v\", web.Count),", "Name: pulumi.StringPtrFromPtr(seen.Id),",
            ])
    }

    @Test func idsAloneAreKept() {
        #expect(
            inputs(style: ["keepIDs": "true"]) == [
                "ServerId: web.ID(),", "Parent:   pulumi.Sprintf(\"%v\", web.Count),", "Name: pulumi.StringPtrFromPtr(seen.Id),",
            ])
    }

    @Test func otherPrimitivesAloneAreKept() {
        #expect(
            inputs(style: ["keepPrimitives": "true"]) == [
                "ServerId: web.ID().ToIDOutput().ApplyT(func(id pulumi.ID) (int, error) { return strconv.Atoi(string(id)) }).(pulumi.IntOutput),",
                "Parent:   web.Count,", "Name: pulumi.StringPtrFromPtr(seen.Id),",
            ])
    }

    @Test func pointersAloneAreKept() {
        #expect(
            inputs(style: ["keepPointers": "true"]) == [
                "ServerId: web.ID().ToIDOutput().ApplyT(func(id pulumi.ID) (int, error) { return strconv.Atoi(string(id)) }).(pulumi.IntOutput),",
                "Parent:   pulumi.Sprintf(\"%v\", web.Count),", "Name: pulumi.String(seen.Id),",
            ])
    }

    @Test func secretObjectsAreReadAsPlainOnes() {
        let yaml = """
            config:
              plan: {type: object, secret: true}
            outputs:
              plan: ${plan}
            """
        #expect(GoSample.body(yaml).contains("plan := pulumi.ToSecret(planValue)"))
        #expect(!GoSample.body(yaml, style: ["plainSecretObjects": "true"]).contains("planValue"))
    }
}
