import Base
import Frontend
import Program
import Testing

/// The declarations of a PCL text, and the messages of what was found.
private func read(_ text: String) -> (declarations: [DeclarationSyntax], found: [Diagnostic]) {
    let (syntax, diagnostics) = PCLFrontend().parse(SourceFile(name: "main.pp", text: text))
    return (syntax.declarations, diagnostics)
}

/// The value of the only variable of a text.
private func value(_ text: String) -> ExpressionSyntax? {
    let (declarations, found) = read("x = \(text)\n")
    guard found.isEmpty, declarations.count == 1, case .variable(let value) = declarations[0].kind else { return nil }
    return value
}

@Suite struct PCLFrontendTests {
    @Test func readsResourcesWithOptions() {
        let (declarations, found) = read(
            """
            // Above
            resource web "cloud:index/server:Server" { # beside
              __logicalName = "web-1"
              name = "a" // why
              ports = [80, 443]
              options {
                range = 2
                ignoreChanges = [name, tags["a.b"].c[0]]
              }
            }
            """)
        #expect(found.isEmpty)
        #expect(declarations.count == 1)
        guard let web = declarations.first, case .resource(let resource) = web.kind else { Issue.record("no resource"); return }
        #expect(web.name == "web")
        #expect(web.logicalName == "web-1")
        #expect(web.comments.leading == [" Above"] && web.comments.trailing == " beside")
        #expect(web.comments.isSlashed && !web.comments.isTrailingSlashed)
        #expect(resource.token == "cloud:index/server:Server")
        #expect(resource.inputs.map(\.name) == ["name", "ports"])
        #expect(resource.inputs.first?.comments.trailing == " why")
        #expect(resource.options.map(\.name) == ["range", "ignoreChanges"])
        guard case .list(let paths, _, _)? = resource.options.last?.value else { Issue.record("no list"); return }
        #expect(paths.map { if case .string(let s, _) = $0.value { s } else { "" } } == ["name", "tags[\"a.b\"].c[0]"])
    }

    @Test func operatorsBindAsTheLanguageSays() {
        guard
            case .binary(
                .or, _, .binary(.and, _, .binary(.equal, .binary(.add, _, .binary(.multiply, _, _, _), _), _, _), _), _)? =
                value("a || b && 1 + 2 * 3 == 7")
        else { Issue.record("wrong shape"); return }
        guard case .binary(.subtract, .binary(.subtract, _, _, _), _, _)? = value("1 - 2 - 3") else {
            Issue.record("wrong side"); return
        }
        guard case .conditional(.unary(.not, _, _), _, _, _)? = value("!a ? 1 : 2") else {
            Issue.record("no conditional"); return
        }
    }

    @Test func readsSteps() {
        guard case .reference("a", let steps, _)? = value("a.b[0][\"c\"].d") else { Issue.record("no reference"); return }
        #expect(steps == [.member("b"), .index(0), .key("c"), .member("d")])
        guard case .splat(.reference("a", [.member("b")], _), let each, _)? = value("a.b[*].c") else {
            Issue.record("no splat"); return
        }
        #expect(each == [.member("c")])
        guard case .splat(_, let old, _)? = value("a.*.c") else { Issue.record("no splat"); return }
        #expect(old == [.member("c")])
        guard case .index(.reference, .reference, _)? = value("a[b]") else { Issue.record("no index"); return }
        guard case .access(.call("f", _, _, _), [.member("c")], _)? = value("f(1, 2).c") else {
            Issue.record("no access"); return
        }
    }

    @Test func readsTemplates() {
        guard case .string("a\n\"é${x}%{y", _)? = value("\"a\\n\\\"\\u00e9$${x}%%{y\"") else {
            Issue.record("wrong text"); return
        }
        guard case .reference("a", _, _)? = value("\"${a}\"") else { Issue.record("not the value itself"); return }
        guard case .template(let parts, _)? = value("\"x ${~ a ~} y\"") else { Issue.record("no template"); return }
        guard parts.count == 3, case .string("x", _) = parts[0], case .string("y", _) = parts[2] else {
            Issue.record("not trimmed"); return
        }
        guard case .conditional(_, .string("b", _), .string("c", _), _)? = value("\"%{if a}b%{else}c%{endif}\"") else {
            Issue.record("no directive")
            return
        }
        guard case .call("join", let arguments, _, _)? = value("\"%{for v in l}${v},%{endfor}\""), arguments.count == 2,
            case .forEach(let loop, _) = arguments[1]
        else { Issue.record("no loop"); return }
        #expect(loop.valueName == "v")
    }

    @Test func heredocsKeepTheirLinesAndMayLoseTheirIndentation() {
        guard case .string("a\n  b\n", _)? = value("<<EOT\na\n  b\nEOT") else { Issue.record("wrong text"); return }
        guard case .string("a\n  b\n", _)? = value("<<-EOT\n    a\n      b\n    EOT") else { Issue.record("indented"); return }
        guard case .template(let parts, _)? = value("<<EOT\n\\n ${a}\nEOT"), case .string("\\n ", _)? = parts.first else {
            Issue.record("escapes mean nothing in a heredoc")
            return
        }
    }

    @Test func readsCollectionsAndLoops() {
        guard case .object(let items, _, _)? = value("{ a = 1, \"b c\" : 2\n (k) = 3\n}") else {
            Issue.record("no object"); return
        }
        #expect(items.count == 3)
        guard case .string("a", _) = items[0].key, case .string("b c", _) = items[1].key,
            case .reference("k", _, _) = items[2].key
        else {
            Issue.record("wrong keys")
            return
        }
        guard case .forEach(let loop, _)? = value("{ for k, v in m : k => v... if v != null }") else {
            Issue.record("no loop"); return
        }
        #expect(loop.keyName == "k")
        #expect(loop.isGrouped)
        #expect(loop.condition != nil)
        guard case .list(let elements, _, _)? = value("[\n  1, # one\n  2,\n]") else { Issue.record("no list"); return }
        #expect(elements.count == 2)
        #expect(elements[0].comments.trailing == " one")
    }

    @Test func oneTextGivesAllItsErrors() {
        let (declarations, found) = read("a = \nb = 1\nc = [1, 2\nd = 2\nresource {\n}\ne = 3\n")
        #expect(found.count >= 3)
        #expect(found.first?.location == SourceLocation(line: 1, column: 5))
        #expect(declarations.map(\.name).contains("b"))
        #expect(declarations.map(\.name).contains("e"))
    }

    @Test func deepNestingIsAnErrorAndNoCrash() {
        for open in ["[", "(", "{a=", "!", "f(", "\"${", "a ? b : "] {
            let found = read("x = " + String(repeating: open, count: 50_000)).found
            #expect(!found.isEmpty, "\(open)")
        }
    }
}
