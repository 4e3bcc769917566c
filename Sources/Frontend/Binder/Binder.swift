import Analysis
public import Base
public import Program
public import Schema

/// Resolves every name of a program and gives every expression its type.
///
/// Programs of documentation are fragments: what isn't declared stays a reference and what no schema knows is typed by its
/// literals, each with a warning. Binding never fails as a whole.
public struct Binder: Sendable {
    private let packages: any PackageProvider
    private let options: BindingOptions

    /// Creates a binder that reads schemas from the given provider.
    public init(packages: any PackageProvider, options: BindingOptions = BindingOptions()) {
        self.packages = packages
        self.options = options
    }

    /// The bound program, its declarations ordered so that each stands after what it uses, and what was found on the way.
    public func bind(_ syntax: ProgramSyntax) -> (program: Program, diagnostics: [Diagnostic]) {
        var binding = Binding(syntax: syntax, packages: packages, options: options)
        return binding.run()
    }
}

extension DiagnosticCode {
    /// A package for which no schema is at hand.
    public static let unknownPackage: DiagnosticCode = "unknown-package"
    /// A resource that its package doesn't declare.
    public static let unknownResource: DiagnosticCode = "unknown-resource"
    /// A function that its package, or the program language, doesn't declare.
    public static let unknownFunction: DiagnosticCode = "unknown-function"
    /// An input that the resource or function doesn't declare.
    public static let unknownProperty: DiagnosticCode = "unknown-property"
    /// An option that resources, or invokes, don't have.
    public static let unknownOption: DiagnosticCode = "unknown-option"
    /// A name that nothing in the program declares.
    public static let undeclaredName: DiagnosticCode = "undeclared-name"
    /// A number where text is wanted, whose spelling the number alone would lose.
    public static let numberAsText: DiagnosticCode = "number-as-text"
    /// Two declarations with one name.
    public static let duplicateName: DiagnosticCode = "duplicate-name"
    /// Declarations that use each other.
    public static let dependencyCycle: DiagnosticCode = "dependency-cycle"
    /// A call whose arguments don't fit the function.
    public static let invalidCall: DiagnosticCode = "invalid-call"
    /// A loop whose extent only deployment tells, though what it goes through is there at once.
    public static let loopKnownLater: DiagnosticCode = "loop-known-later"
    /// A configuration type that the program language doesn't have.
    public static let unknownType: DiagnosticCode = "unknown-type"
}

/// The binding of one program: names in scope, findings so far.
struct Binding {
    let syntax: ProgramSyntax
    let packages: any PackageProvider
    let options: BindingOptions
    /// Whether the program is a component's.
    var isComponent = false
    var diagnostics: [Diagnostic] = []
    /// Declared name → position in `syntax.declarations`.
    var names: [String: Int] = [:]
    /// What has been bound so far, by position; a declaration is bound once all that it uses is.
    var bound: [Declaration?]
    /// Variables that enclosing expressions introduce, innermost last.
    var variables: [Variable] = []
    /// The schemas found so far, by package name.
    var schemas: [String: Package] = [:]
    /// The programs of the components bound so far, by declaration name.
    var components: [String: Program] = [:]
    /// The programs of all components bound so far, those of components in components included, by the names of their files.
    var componentCache: [String: Program] = [:]
    /// What `args` is in the command of a hook that is being bound.
    var hookArguments: Variable?
    /// The types of `range.key` and `range.value` where a range is in scope.
    var rangeType: ValueType?
    /// Whether the expression that is being bound is an argument of `try` or `can`, where members may be missing.
    var isTrying = false
    private var variableCount = 0

    init(syntax: ProgramSyntax, packages: any PackageProvider, options: BindingOptions) {
        self.syntax = syntax
        self.options = options
        self.packages = packages
        bound = Array(repeating: nil, count: syntax.declarations.count)
        var outputs: Set<String> = []
        for (position, declaration) in syntax.declarations.enumerated() {
            let isFirst: Bool
            if declaration.isOutput {
                isFirst = outputs.insert(declaration.name).inserted
            } else {
                isFirst = names[declaration.name] == nil
                if isFirst { names[declaration.name] = position }
            }
            if !isFirst {
                report(
                    .error, .duplicateName, "`\(declaration.name)` is declared twice",
                    hint: "Give one of the two another name.", at: declaration.span)
            }
        }
    }

    mutating func run() -> (program: Program, diagnostics: [Diagnostic]) {
        let order = declarationOrder()
        // References hold positions in the finished list, which is the order of binding.
        var finished: [Int: Int] = [:]
        for (position, index) in order.enumerated() { finished[index] = position }
        positions = finished
        for index in order { bound[index] = bind(syntax.declarations[index]) }
        let requiredVersion = syntax.requiredVersion.map { bind($0) }
        var program = Program(
            declarations: order.compactMap { bound[$0] }, packages: syntax.packages, requiredVersion: requiredVersion,
            endComments: syntax.endComments, source: syntax.source, name: syntax.name, components: components, schemas: schemas)
        program.settings = syntax.settings
        program.isProject = options.isProject
        program.sourceOrder = syntax.declarations.indices.compactMap { finished[$0] }
        program.requiredVersionPosition = requiredVersionPosition(finished)
        return (Analyzer.analysed(program, isComponent: isComponent), diagnostics)
    }

    /// Position in `syntax.declarations` → position in the finished program.
    var positions: [Int: Int] = [:]

    private func plainType(of variable: ConfigurationVariable) -> ValueType {
        variable.isNullable ? .optionally(variable.type) : variable.type
    }

    /// The type that a declaration's name has in expressions. A secret's value is known only while deploying.
    func type(of declaration: Declaration) -> ValueType {
        switch declaration {
        case .configuration(let d): d.isSecret ? .output(plainType(of: d)) : plainType(of: d)
        case .variable(let d): d.value.type
        case .resource(let d): d.type
        case .output(let d): d.value.type
        case .component(let d): type(of: d)
        case .hook: .dynamic
        }
    }

    mutating func newVariable(_ name: String, _ type: ValueType) -> Variable {
        variableCount += 1
        return Variable(id: VariableID(variableCount), name: name, type: type)
    }

    mutating func report(_ severity: Severity, _ code: DiagnosticCode, _ message: String, hint: String, at span: SourceSpan) {
        diagnostics.append(Diagnostic(severity, code, message, hint: hint, in: syntax.source, at: span))
    }

    /// The next step for an unknown name. Beyond a hundred findings it names no candidate: looking at every name for each of many
    /// unknown ones would take quadratic time.
    func suggestion(for name: String, among candidates: some Collection<String>) -> String {
        Suggestion.hint(for: name, among: diagnostics.count < 100 ? Array(candidates) : [])
    }

    /// The next step for an unknown token, which is named in its short form.
    func suggestion(forToken token: String, among candidates: [String]) -> String {
        Suggestion.hint(forToken: token, among: diagnostics.count < 100 ? candidates : [])
    }
}

extension DeclarationSyntax {
    /// Whether it is an output, which nothing can refer to.
    var isOutput: Bool {
        if case .output = kind { return true }
        return false
    }
}
