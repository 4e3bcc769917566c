import Base
import Constructors
import Documents
import LanguageKit
import LanguageTypeScript
import Languages
import Program
import Schema

/// Small packages and what becomes of them.
enum Sample {
    /// The examples of a package; `sample` with the given members where the text has no name.
    static func examples(_ members: String) throws -> ConstructorExamples {
        let source = SourceFile(name: "sample.json", text: #"{"name": "sample", "version": "1.0.0", \#(members)}"#)
        guard let package = Package.read(from: source, provider: nil).package else { throw Unreadable() }
        return ConstructorExamples(package)
    }

    /// The example of `sample:index:Thing` in TypeScript, for inputs and types of the package.
    static func text(_ inputs: String, types: String = "", required: String = "", properties: Int? = nil) throws -> String {
        let examples = try examples(
            #""resources": {"sample:index:Thing": {"inputProperties": {\#(inputs)}, "requiredInputs": [\#(required)]}}, "types": {\#(types)}"#
        )
        guard let example = examples.example(of: "sample:index:Thing", properties: properties) else { throw Unreadable() }
        return TypeScriptLanguage(style: StyleSection()).emitFragment(example.program).text
    }

    struct Unreadable: Error {}
}
