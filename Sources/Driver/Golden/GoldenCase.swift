import Base

/// One folder of goldens: an input, and beside it, a folder for each style with what must come of it.
///
///     golden/programs/lists/program.yaml      golden/pages/lambda/schema.yaml
///     golden/programs/lists/current/main.go   golden/pages/lambda/classic/aws/lambda/Alias.md
///
///     golden/sdks/kiln/package.yaml
///     golden/sdks/kiln/current/nodejs/pot.ts
///
/// What is found in the input is expected too, in `diagnostics.txt`, where there is anything to find.
public struct GoldenCase: Sendable {
    /// What a case makes of its input.
    enum Kind {
        case program(SourceFile, SourceFormat)
        case pages(SourceFile)
        case sdks(SourceFile)
    }

    /// Path of the folder inside the folder of all goldens, such as `programs/lists`.
    public let name: String
    /// The files in it by path, `/` between components.
    public let files: [String: [UInt8]]

    /// Creates a case.
    public init(name: String, files: [String: [UInt8]]) {
        self.name = name
        self.files = files
    }

    /// Whether the file is an input, so that the folder that it lies in is a case.
    public static func isInput(_ file: String) -> Bool { inputs.contains(file) }

    private static let inputs: Set<String> = ["program.yaml", "program.pp", "schema.yaml", "schema.json", "package.yaml"]

    /// The input.
    var kind: Kind? {
        for input in Self.inputs.sorted() {
            guard let bytes = files[input] else { continue }
            let source = SourceFile(name: input, bytes: bytes)
            if input.hasPrefix("schema") { return .pages(source) }
            if input.hasPrefix("package") { return .sdks(source) }
            return .program(source, input.hasSuffix(".pp") ? .pcl : .yaml)
        }
        return nil
    }

    /// The styles for which something is expected; all, for a case that expects nothing yet.
    var styles: [String] {
        let expected = Style.bundledNames.filter { style in files.keys.contains { $0.hasPrefix("\(style)/") } }
        return expected.isEmpty ? Style.bundledNames : expected
    }

    /// A file whose presence says that pages show constructor examples.
    private static let constructors = "with-constructors"

    /// Whether pages show constructor examples.
    var showsConstructors: Bool { files.keys.contains(Self.constructors) }

    /// The files that are expected, which are all but the input.
    var expected: [String: [UInt8]] { files.filter { !Self.isInput($0.key) && $0.key != Self.constructors } }
}
