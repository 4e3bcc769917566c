import Base
import LanguageKit
import Program
import Schema

/// What all parts of one file have in common: the program, the style and the names that are given once.
///
/// It collects what is found while the file is made: diagnostics, and the numbers that temporaries have got. One instance serves one file and
/// isn't shared between threads.
final class GoContext {
    /// What is made of a program.
    enum Kind {
        case program
        /// The file that defines a component.
        case component
        /// Declarations alone: nothing checks errors, and what nothing reads has the name `example`.
        case fragment
    }

    let program: Program
    let style: GoStyle
    let locations: GoLocations
    let kind: Kind
    /// The imports that the program's declarations need, whose names no variable may take.
    let imports: GoImports
    /// The outputs of a component of which the program that uses it reads more than the whole.
    let typedOutputs: Set<String>
    /// The Go name of each declaration, by position.
    let names: [String]
    /// Positions of the declarations that something refers to.
    let used: Set<Int>
    /// Positions of the declarations that something reads as a part of another value.
    let parts: Set<Int>
    /// Temporaries of the SDK's interfaces of inputs that may be absent.
    var pointerInputs: Set<VariableID> = []
    private(set) var diagnostics: [Diagnostic] = []
    private var temporaryCounts: [String: Int] = [:]
    private var lastVariable = -1_000_000

    /// Looks through a program for what its text depends on. No variable has a reserved name.
    init(_ program: Program, style: GoStyle, kind: Kind, typedOutputs: Set<String> = [], reserved: Set<String> = []) {
        self.typedOutputs = typedOutputs
        self.program = program
        self.style = style
        self.kind = kind
        locations = GoLocations(program: program, style: style)
        let plan = GoPlan(program, locations, kind)
        imports = plan.imports
        used = plan.used
        parts = plan.parts
        names = plan.names(style, reserved: reserved)
    }

    /// The declaration that a reference starts from.
    func declaration(of root: ReferenceRoot) -> Declaration? {
        guard case .declaration(let index) = root, program.declarations.indices.contains(index) else { return nil }
        return program.declarations[index]
    }

    /// Reports a construct that Go has no words for.
    func report(_ construct: String, hint: String, at span: SourceSpan) {
        report(.notExpressible(construct, in: GoLanguage.self, hint: hint, of: program, at: span))
    }

    /// Takes note of a diagnostic.
    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }

    /// A variable for a temporary, with an identity of its own.
    func newVariableID() -> VariableID {
        lastVariable -= 1
        return VariableID(lastVariable)
    }

    /// The number of the next temporary of a kind.
    func nextNumber(of kind: String) -> Int {
        let number = temporaryCounts[kind, default: 0]
        temporaryCounts[kind] = number + 1
        return number
    }
}
