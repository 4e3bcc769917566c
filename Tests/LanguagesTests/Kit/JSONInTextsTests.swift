import Base
import Frontend
import LanguageKit
import Languages
import Schema
import Testing

/// JSON that becomes part of a text has one form in all languages, wherever the text is made.
@Suite struct JSONInTextsTests {
    private func program(_ pcl: String, component: String? = nil, in language: LanguageID) -> String {
        let main = SourceFile(name: "main.pp", text: pcl)
        let components = component.map { ["part": SourceFile(name: "part/main.pp", text: $0)] } ?? [:]
        let syntax = PCLFrontend().parse(main, components: components).syntax
        let program = Binder(packages: PackageLoader(directories: [], read: { _ in nil })).bind(syntax).program
        let kind = LanguageRegistry.all.first { $0.id == language }
        let files = kind?.init(style: StyleSection()).emit(program).files ?? []
        return files.map { String(decoding: $0.bytes, as: UTF8.self) }.joined()
    }

    private let compact = #"separators=(",", ":"), ensure_ascii=False"#

    @Test func componentMayPutAnArgumentIntoAText() {
        let text = program(
            "component part \"./part\" {\n  word = toJSON({a = 1})\n}\n",
            component: "config word string {}\noutput o { value = \"x ${word}\" }\n", in: "python")
        #expect(text.contains(compact))
    }

    @Test func loopMayPutAnElementIntoAText() {
        let source = "words = [toJSON({a = 1})]\n"
        #expect(program(source + "output o { value = [for w in words : \"x ${w}\"] }\n", in: "python").contains(compact))
        #expect(!program(source + "output o { value = [for w in words : w] }\n", in: "python").contains(compact))
    }

    @Test func keysThatAreIndexesComeFirstInJava() {
        let text = program("output o { value = \"x ${toJSON({b = 1, \"1\" = 2})}\" }\n", in: "java")
        #expect(text.contains("entry(\"1\", 2),"))
        let lines = text.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.firstIndex(of: "entry(\"1\", 2),") ?? .max < lines.firstIndex { $0.hasPrefix("entry(\"b\", 1)") } ?? 0)
    }

    @Test func argumentNamedByAReservedWordIsAKeyOfThePythonDictionary() {
        let text = program(
            "component part \"./part\" {\n  class = 1\n}\n", component: "config class int {}\noutput o { value = class }\n",
            in: "python")
        #expect(text.contains("PartArgs = TypedDict(\"PartArgs\", {'class': Input[int]}, total=False)"))
    }
}
