import Base
import LanguageKit
import Program
import Testing

@testable import LanguageHCL

/// The text of one attribute.
private func printed(_ value: HCLExpression, style: [String: String] = [:]) -> String {
    let item = HCLItem.attribute(HCLAttribute(name: "x", value: value))
    let bytes = HCLPrinter.text(of: HCLFile(groups: [[item]]), style: HCLStyle(StyleSection(style)))
    return String(String(decoding: bytes, as: UTF8.self).dropLast())
}

@Suite struct HCLPrintingTests {
    private let path = HCLExpression.path("var", [.attribute("a")])

    @Test(arguments: [
        (HCLExpression.binary(.multiply, .binary(.add, .word("1"), .word("2")), .word("3")), "x = (1 + 2) * 3"),
        (.binary(.subtract, .word("1"), .binary(.subtract, .word("2"), .word("-3"))), "x = 1 - (2 - -3)"),
        (.unary(.not, .conditional(.word("a"), .word("b"), .word("c"))), "x = !(a ? b : c)"),
        (.unary(.negate, .word("a")), "x = -a"),
        (.path(.binary(.add, .word("a"), .word("b")), [.attribute("c")]), "x = (a + b).c"),
        (.path("a", [.index(.string("b.c")), .all, .attribute("d")]), #"x = a["b.c"][*].d"#),
        (.path(.path("a", [.all]), [.index(.word("0"))]), "x = (a[*])[0]"),
        (.call("f", [.list(HCLList([])), .object(HCLObject())], expandsLast: true), "x = f([], {}...)"),
        (
            .forEach(
                HCLFor(
                    keyVariable: "k", valueVariable: "v", collection: .word("m"), key: .word("k"), value: .word("v"),
                    condition: .word("c"), isGrouped: true)), "x = { for k, v in m : k => v if c... }"
        ),
        (.forEach(HCLFor(valueVariable: "v", collection: .list(HCLList([])), value: .word("v"))), "x = [for v in [] : v]"),
    ])
    func expressionsAreSpacedAsTheFormatterDoes(_ value: HCLExpression, expected: String) {
        #expect(printed(value) == expected)
    }

    @Test(arguments: [
        ("a\"b\\\n\t", #""a\"b\\\n\t""#), ("${x} %{y} $z", #""$${x} %%{y} $z""#), ("$${", #""\u0024$${""#),
        ("é😀", #""é😀""#), ("\u{A0}\u{E0021}\u{1B}", #""\u00a0\U000e0021\u001b""#),
    ])
    func stringsAreEscaped(_ text: String, expected: String) { #expect(printed(.string(text)) == "x = \(expected)") }

    @Test func interpolatedStringsAreFormatted() {
        let sum = HCLExpression.binary(.add, path, .word("1"))
        let value = HCLExpression.template([.text("a \" $"), .value(sum), .text("${")])
        #expect(printed(value) == #"x = "a \" \u0024${var.a + 1}$${""#)
        #expect(printed(.template([.value(sum)]), style: ["spacing": "generated"]) == #"x ="${var.a+1}${""}""#)
        let object = HCLObject(entries: [.init(key: .name("b"), value: path), .init(key: .name("c"), value: path)])
        #expect(
            printed(.template([.text("a"), .value(.call("f", [.object(object)], expandsLast: false))]))
                == #"x = "a${f({ b = var.a, c = var.a })}""#)
    }

    @Test func neighbouringLinesAreAligned() {
        func attribute(_ name: String, _ value: HCLExpression, _ comments: HCLComments = HCLComments()) -> HCLItem {
            .attribute(HCLAttribute(name: name, value: value, comments: comments))
        }
        let noted = HCLComments(leading: [HCLComment(text: " above")], trailing: HCLComment(text: " behind", isSlashed: true))
        let object = HCLObject(entries: [
            .init(key: .name("k"), value: .word("1"), comments: HCLComments(trailing: HCLComment(text: " k"))),
            .init(key: .value(.string("longer")), value: .word("100"), comments: HCLComments(trailing: HCLComment(text: " l"))),
        ])
        let file = HCLFile(
            groups: [
                [attribute("short", .word("1")), attribute("much_longer", .word("2")), attribute("o", .object(object))],
                [
                    .block(
                        HCLBlock(
                            type: "b", labels: ["l\""],
                            items: [attribute("a", .word("1")), attribute("bcd", .word("2"), noted), .block(HCLBlock(type: "c"))])
                    )
                ],
            ], endComments: [HCLComment(text: " end")])
        let expected = """
            short       = 1
            much_longer = 2
            o = {
              k        = 1   # k
              "longer" = 100 # l
            }

            b "l\\"" {
              a = 1
              # above
              bcd = 2 // behind
              c {
              }
            }

            # end

            """
        #expect(String(decoding: HCLPrinter.text(of: file, style: HCLStyle(StyleSection())), as: UTF8.self) == expected)
    }

    @Test func commentsBreakLists() {
        var list = HCLList([.word("1"), .word("2")])
        list.elements[1].comments.leading = [HCLComment(text: " two")]
        #expect(printed(.list(list)) == "x = [\n  1,\n  # two\n  2,\n]")
    }

    @Test(arguments: [
        ("apiURL", "api_url"), ("sha256Sum", "sha256_sum"), ("userID", "user_id"), ("m2MApps", "m2_m_apps"),
        ("URLPath", "url_path"),
        ("a", "a"), ("already_snake", "already_snake"),
    ])
    func propertiesAreInSnakeCase(_ name: String, expected: String) { #expect(HCLNames.property(name) == expected) }
}
