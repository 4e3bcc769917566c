import Base
import Testing

@testable import LanguageYAML

@Suite struct YAMLPrinterTests {
    private func text(
        _ entries: [YAMLEntry], endComments: [String] = [], leavesNullEmpty: Bool = false,
        listBlocks: YAMLPrinter.ListBlocks = .wide
    ) -> String {
        let document = YAMLMapping(entries: entries, endComments: endComments)
        let bytes = YAMLPrinter.text(of: document, leavesNullEmpty: leavesNullEmpty, listBlocks: listBlocks)
        return String(decoding: bytes, as: UTF8.self)
    }

    private func mapping(_ entries: YAMLEntry...) -> YAMLNode { .mapping(YAMLMapping(entries: entries)) }

    // MARK: Structure

    @Test func anEmptyDocumentIsAnEmptyMapping() {
        #expect(text([]) == "{}\n")
    }

    @Test func scalarsFollowTheirKeys() {
        #expect(
            text([
                YAMLEntry(key: "a", value: .bare("1")), YAMLEntry(key: "b", value: .string("two")),
                YAMLEntry(key: "c", value: .string("3")), YAMLEntry(key: "d e", value: .bare("true")),
                YAMLEntry(key: "", value: .null),
            ]) == """
                a: 1
                b: two
                c: '3'
                d e: true
                "": null

                """)
    }

    @Test func nullMayBeNothingAfterAKeyButNotInAList() {
        let entries = [
            YAMLEntry(key: "a", value: .null), YAMLEntry(key: "b", value: .sequence([.null, .bare("1")])),
        ]
        #expect(text(entries, leavesNullEmpty: true) == "a:\nb:\n  - null\n  - 1\n")
    }

    @Test func collectionsStandBelowTheirKeysAndInsideLists() {
        #expect(
            text([
                YAMLEntry(key: "a", value: mapping(YAMLEntry(key: "b", value: mapping(YAMLEntry(key: "c", value: .bare("1")))))),
                YAMLEntry(
                    key: "l",
                    value: .sequence([
                        mapping(YAMLEntry(key: "x", value: .bare("1")), YAMLEntry(key: "y", value: .sequence([.bare("2")]))),
                        .sequence([.bare("3"), .sequence([.bare("4")])]),
                    ])),
            ]) == """
                a:
                  b:
                    c: 1
                l:
                  - x: 1
                    y:
                      - 2
                  - - 3
                    - - 4

                """)
    }

    @Test func emptyCollectionsAreBracketsOnTheLine() {
        #expect(
            text([
                YAMLEntry(key: "a", value: .mapping(YAMLMapping())), YAMLEntry(key: "b", value: .sequence([])),
                YAMLEntry(key: "c", value: .sequence([.mapping(YAMLMapping()), .sequence([])])),
            ]) == "a: {}\nb: []\nc:\n  - {}\n  - []\n")
    }

    @Test func functionsAreMappingsOfOneKey() {
        #expect(
            text([
                YAMLEntry(key: "a", value: .function(key: "fn::toJSON", mapping(YAMLEntry(key: "k", value: .bare("1"))))),
                YAMLEntry(key: "b", value: .function(key: "Fn::ToBase64", .string("text"))),
                YAMLEntry(
                    key: "c",
                    value: .sequence([.function(key: "fn::join", .sequence([.string(","), .sequence([.string("x")])]))])),
            ]) == """
                a:
                  fn::toJSON:
                    k: 1
                b:
                  Fn::ToBase64: text
                c:
                  - fn::join:
                      - ','
                      - - x

                """)
    }

    @Test func veryLongKeysHaveALineOfTheirOwn() {
        let key = String(repeating: "k", count: 130)
        #expect(text([YAMLEntry(key: key, value: .bare("1"))]) == "? \(key)\n: 1\n")
    }

    @Test func whatHasNoWordsIsNullWithAComment() {
        #expect(text([YAMLEntry(key: "a", value: .unsaid("a splat"))]) == "a: null # A splat can't be said in YAML\n")
    }

    // MARK: Blocks of text

    @Test func blocksOfTextBelowKeysAreIndentedByTwo() {
        #expect(
            text([
                YAMLEntry(key: "a", value: .string("x\ny\n")),
                YAMLEntry(key: "b", value: mapping(YAMLEntry(key: "c", value: .string("  x\ny")))),
            ]) == "a: |\n  x\n  y\nb:\n  c: |2-\n      x\n    y\n")
    }

    @Test func blocksOfTextInListsAreIndentedAsTheStyleSays() {
        let entries = [YAMLEntry(key: "a", value: .sequence([.string("x\ny"), .sequence([.string("z\n\nw\n")])]))]
        #expect(text(entries) == "a:\n  - |-\n      x\n      y\n  - - |\n        z\n\n        w\n")
        #expect(text(entries, listBlocks: .narrow) == "a:\n  - |-\n    x\n    y\n  - - |\n      z\n\n      w\n")
    }

    /// The number after the mark counts from the list's own indentation.
    @Test func blocksInListsThatSayTheirIndentationKeepTheirBlanks() {
        let entries = [
            YAMLEntry(key: "a", value: .sequence([.string(" x\ny\n"), .string("\nz"), .sequence([.string(" w\n\n")])]))
        ]
        let expected = "a:\n  - |2\n     x\n    y\n  - |2-\n\n    z\n  - - |2+\n       w\n\n"
        #expect(text(entries) == expected)
        #expect(text(entries, listBlocks: .narrow) == expected)
    }

    @Test func blocksOfMembersInListsStandBelowTheirKeys() {
        let member = mapping(YAMLEntry(key: "k", value: .string(" x\ny")), YAMLEntry(key: "l", value: .string("z\nw")))
        #expect(
            text([YAMLEntry(key: "a", value: .sequence([member]))])
                == "a:\n  - k: |2-\n       x\n      y\n    l: |-\n      z\n      w\n")
    }

    // MARK: Comments

    @Test func commentsStandAboveOnAndBelowTheLine() {
        let above = YAMLEntryComments.Line(text: " above")
        let later = YAMLEntryComments.Line(text: " later", followsGap: true)
        #expect(
            text(
                [
                    YAMLEntry(
                        key: "a", value: .bare("1"),
                        comments: YAMLEntryComments(above: [above, later], trailing: " on", below: [" below"])),
                    YAMLEntry(key: "b", value: .string("x\ny"), comments: YAMLEntryComments(trailing: " head")),
                    YAMLEntry(
                        key: "c", value: mapping(YAMLEntry(key: "d", value: .bare("2"))),
                        comments: YAMLEntryComments(trailing: " key")),
                ], endComments: [" end"]) == """
                    # above

                    # later
                    a: 1 # on
                    # below
                    b: |- # head
                      x
                      y
                    c: # key
                      d: 2
                    # end

                    """)
    }

    @Test func commentsOfListsStandInThem() {
        var list = YAMLSequence(endComments: [" end"])
        list.elements = [
            YAMLElement(value: .bare("1"), comments: YAMLEntryComments(above: [.init(text: " first")], trailing: " one")),
            YAMLElement(value: .bare("2")),
        ]
        #expect(
            text([YAMLEntry(key: "a", value: .sequence(list))])
                == "a:\n  # first\n  - 1 # one\n  - 2\n  # end\n")
    }
}
