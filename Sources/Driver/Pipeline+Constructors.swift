import Base
import Constructors
import Docs
import LanguageKit
import Lowering
import Program
import Schema
import Synchronization

extension Pipeline {
    /// Most bytes that a constructor example may have in any language, so that no page grows beyond use.
    /// Source of the number: the public registry, which leaves out larger ones altogether.
    static let mostConstructorBytes = 20_000

    /// Resource → its constructor example in every language; nil for what is no resource.
    ///
    /// One that is too large is made anew with fewer properties, until it fits.
    func constructor(of subject: PageSubject) -> ExamplePrograms? {
        let examples = constructorStore.examples(of: subject.package)
        guard var example = examples.example(of: subject.token) else { return nil }
        var emissions = emitFragments(of: example.program)
        while let size = emissions.compactMap({ $0.output?.files.first?.bytes.count }).max(), size > Self.mostConstructorBytes,
            example.propertyCount > 0
        {
            // Inner properties, which are left out first, stand further to the right than others: the next guess is mostly right.
            let fewer = example.propertyCount * Self.mostConstructorBytes / size
            guard let smaller = examples.example(of: subject.token, properties: min(fewer, example.propertyCount - 1)) else {
                break
            }
            example = smaller
            emissions = emitFragments(of: example.program)
        }
        let programs = zip(languages, emissions).map { language, emission in
            ExamplePrograms.Program(
                language: type(of: language).id.name, text: emission.output?.text,
                problems: emission.diagnostics.filter { $0.severity == .error }.map(\.message))
        }
        let notice = example.notice(limit: Self.mostConstructorBytes).map { [$0] } ?? []
        return ExamplePrograms(
            programs: programs, declaresAnything: true,
            diagnostics: example.moved(emissions.flatMap(\.diagnostics)) + notice)
    }

    private func emitFragments(of program: Program) -> [(output: Conversion.Output?, diagnostics: [Diagnostic])] {
        // An example shows all inputs; null is the placeholder of those for which there is no other.
        let lowered = LoweredProgram(program, nullInputs: .kept)
        return languages.indices.map { emit(lowered, languageAt: $0, asFragment: true) }
    }
}

/// The constructor examples of each package, named once for all threads.
final class ConstructorStore: Sendable {
    private let known = Mutex<[ObjectIdentifier: ConstructorExamples]>([:])

    /// The examples of a package.
    func examples(of package: Package) -> ConstructorExamples {
        known.withLock { known in
            if let examples = known[ObjectIdentifier(package)] { return examples }
            let examples = ConstructorExamples(package)
            known[ObjectIdentifier(package)] = examples
            return examples
        }
    }
}
