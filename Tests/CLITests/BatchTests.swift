import Testing

@Suite struct BatchTests {
    @Test func answersEveryLineInOrder() throws {
        let outcome = try Command.run(
            "convert", "--batch", "--language", "python",
            input: """
                {"id": "a", "from": "yaml", "source": "variables:\\n  x: 1\\noutputs:\\n  y: 2"}
                not json

                {"id": 7}
                {"id": "p", "from": "pcl", "source": "x = 1"}
                {"id": "f", "files": {"Pulumi.yaml": "outputs:\\n  y: 2"}}
                """)
        let lines = outcome.output.split(separator: "\n")
        #expect(outcome.status == 1)
        #expect(lines.count == 5)
        #expect(
            lines[0] == #"{"id":"a","outputs":{"python":"import pulumi\n\nx = 1\npulumi.export(\"y\", 2)\n"},"diagnostics":[]}"#)
        #expect(lines[1].hasPrefix(#"{"id":null,"outputs":{},"diagnostics":[{"severity":"error","code":"bad-question""#))
        #expect(lines[2].hasPrefix(#"{"id":7,"outputs":{},"diagnostics":[{"severity":"error","code":"bad-question""#))
        #expect(lines[3] == #"{"id":"p","outputs":{"python":"import pulumi\n\nx = 1\n"},"diagnostics":[]}"#)
        #expect(lines[4].hasPrefix(#"{"id":"f","outputs":{"python":"import pulumi\n"#))
    }
}
