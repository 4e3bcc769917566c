import Base
import LanguageKit
import Program
import Schema

/// Writes one program file: the state that its parts share.
///
/// One instance serves one file and isn't shared between threads. A component's file has an instance of its own.
final class GoEmitter {
    let program: Program
    let style: GoStyle
    let store: GoPackageStore
    /// Whether the file defines a component rather than the main program.
    let isComponent: Bool
    /// Whether declarations alone are written: nothing checks errors, and what nothing reads has the name `example`.
    let isFragment: Bool

    var imports = GoImports()
    var diagnostics: [Diagnostic] = []
    /// The Go name of each declaration, by position.
    var names: [String] = []
    /// Positions of the declarations that something refers to.
    var used: Set<Int> = []
    /// Functions that the program needs beside `main`, by name.
    var helpers: Set<GoHelper> = []
    /// Variables of loops over lists of inputs.
    var inputElements: Set<VariableID> = []
    /// Whether the elements of the range that is being gone through are inputs: those that a component is given.
    var rangesOverInputs = false
    /// Whether the program makes documents of values.
    var makesDocuments = false
    /// What the program's variables are in Go, by position. While one is looked into, it is what the program says.
    var declaredTypes: [Int: ValueType] = [:]
    /// What variables of loops are in Go.
    var variableTypes: [VariableID: ValueType] = [:]
    /// Types of the arrays for which a converting function is needed.
    var arrayHelpers: Set<String> = []
    /// Whether `err` is declared by now.
    var declaresError = false
    /// Whether `cfg` is declared by now.
    var declaresConfiguration = false
    /// Numbers of the temporaries so far, by kind.
    var temporaryCounts: [String: Int] = [:]
    /// What the hook that is being written calls its arguments.
    var hookArguments: VariableID?
    private var lastVariable = -1_000_000

    // What the expression that is being written stands in.

    /// Whether it stands in a list whose element type the list names.
    var inTypedList = false
    /// Whether that list's elements are pointers.
    var inPointerList = false
    /// Whether it is the value of a field that takes no outputs.
    var inPlainField = false
    /// Whether it is an argument of a function that takes no outputs.
    var inPlainArguments = false
    /// Whether nothing is known of what its place takes, so that lists and objects stay as the program has them.
    var inUnknownPlace = false
    /// Whether it is the value of a field that may be left out; nil where nothing is known.
    var fieldIsOptional: Bool?
    /// Whether it stands inside another expression where Go's formatter sets operators tight.
    var depth = 1

    /// Creates an emitter for a program, or for a component's.
    init(_ program: Program, style: GoStyle, store: GoPackageStore, isComponent: Bool = false, isFragment: Bool = false) {
        self.program = program
        self.style = style
        self.store = store
        self.isComponent = isComponent
        self.isFragment = isFragment
    }

    /// The declaration that a reference starts from.
    func declaration(of root: ReferenceRoot) -> Declaration? {
        guard case .declaration(let index) = root, program.declarations.indices.contains(index) else { return nil }
        return program.declarations[index]
    }

    /// A variable for a temporary, with an identity of its own.
    func newVariableID() -> VariableID {
        lastVariable -= 1
        return VariableID(lastVariable)
    }

    /// Reports a construct that Go has no words for.
    func report(_ construct: String, hint: String, at span: SourceSpan) {
        diagnostics.append(.notExpressible(construct, in: GoLanguage.self, hint: hint, of: program, at: span))
    }

    /// Runs `body` and puts the context of expressions back as it was.
    func keepingContext(_ body: () -> Void) {
        let saved = (inTypedList, inPointerList, inPlainField, inPlainArguments, inUnknownPlace, depth)
        body()
        (inTypedList, inPointerList, inPlainField, inPlainArguments, inUnknownPlace, depth) = saved
    }
}
