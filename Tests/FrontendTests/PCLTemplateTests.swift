import Base
import Frontend
import Program
import Testing

/// A template's text with `·` for each value in it, and the findings, as `line:column message`.
private func read(_ template: String) -> (text: String, found: [String]) {
    let (syntax, diagnostics) = PCLFrontend().parse(SourceFile(name: "main.pp", text: "x = \(template)\n"))
    let found = diagnostics.map { "\($0.location.map { "\($0.line):\($0.column)" } ?? "-") \($0.message)" }
    guard case .variable(let value)? = syntax.declarations.first?.kind else { return ("", found) }
    return (text(of: value), found)
}

private func text(of syntax: ExpressionSyntax) -> String {
    switch syntax {
    case .string(let text, _): text
    case .template(let parts, _): "<" + parts.map { text(of: $0) }.joined() + ">"
    case .conditional(_, let a, let b, _): "(\(text(of: a))|\(text(of: b)))"
    case .call("join", let arguments, _, _):
        if case .forEach(let loop, _)? = arguments.last { "[\(text(of: loop.value))]" } else { "?" }
    default: "·"
    }
}

@Suite struct PCLTemplateTests {
    /// Each expected text is what HCL makes of it.
    @Test(arguments: [
        // A `~` takes blanks and line breaks of a quoted string, and of a heredoc no more than the rest of the line.
        (#""a \n ${~ x ~} \n b""#, "<a·b>"), (#""a ${~ x } b""#, "<a· b>"), (#""${~ x ~}""#, "·"),
        ("<<EOT\na ${x ~}   \n  b\nEOT", "<a ·  b\n>"),
        ("<<EOT\n%{ for v in l ~}\n  - ${v}\n%{ endfor ~}\nend\nEOT", "<[<  - ·\n>]end\n>"),
        ("<<EOT\na\n  ${~ x}\nEOT", "<a\n·\n>"),
        // The indentation of a line goes unless the break before it went.
        ("<<-EOT\n    a\n      b ${x}\n    c\n    EOT", "<a\n  b ·\nc\n>"),
        ("<<-EOT\n  %{ for v in l ~}\n  - ${v}\n  %{ endfor ~}\n  end\n  EOT", "<[<  - ·\n>]  end\n>"),
        ("<<-EOT\n    ${x}\n  b\n  EOT", "<  ·\nb\n>"), ("<<-EOT\n${x}\n  b\n  EOT", "<·\n  b\n>"),
        ("<<-EOT\n    a\n\n    b\n  EOT", "a\n\nb\n"), ("<<-EOT\n\ta\n\t\tb\n\tEOT", "a\n\tb\n"), ("<<EOT\nEOT", ""),
        // What a directive makes is a text; a value alone is itself, and with nothing but taken blanks beside it a text.
        (#""%{ if x }a%{ else }b%{ endif }""#, "(a|b)"), (#""%{ if x }${y}%{ endif }""#, "(<·>|)"),
        (#"" ${~ x ~} ""#, "<·>"), (#""${x}""#, "·"), (#""${x}${""}""#, "<·>"), (#""${"a"}b""#, "ab"),
        (#""%{ for a in l }%{ if a }${a}%{ endif }%{ endfor }""#, "[(<·>|)]"),
        // Escapes.
        (#""$${x} %%{y} $$ %% $x %d""#, "${x} %{y} $$ %% $x %d"), ("<<EOT\n$${x} \\n \"q\"\nEOT", "${x} \\n \"q\"\n"),
    ])
    func blanksAndDirectives(template: String, expected: String) {
        let (text, found) = read(template)
        #expect(text == expected)
        #expect(found == [])
    }

    @Test(arguments: [
        (#""a %{ if x } b""#, ["1:8 this `if` has no `endif`"], "<a ( b|)>"),
        (#""a %{ for v in x } b""#, ["1:8 this `for` has no `endfor`"], "<a [ b]>"),
        (#""a %{ endif } b""#, ["1:8 nothing opens what this directive ends"], "a  b"),
        (
            #""%{ if x }a%{ endfor }b%{ endif }""#,
            [
                "1:6 this `if` has no `endif`", "1:16 nothing opens what this directive ends",
                "1:28 nothing opens what this directive ends",
            ], "<(a|)b>"
        ),
    ])
    func directivesThatDontMatchAreReportedAndNothingIsLost(template: String, expected: [String], text: String) {
        let read = read(template)
        #expect(read.found == expected)
        #expect(read.text == text)
    }
}
