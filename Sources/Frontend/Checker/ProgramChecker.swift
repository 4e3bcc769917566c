public import Base
public import Program
import Schema

extension DiagnosticCode {
    /// A value of another type than its place takes.
    public static let typeMismatch: DiagnosticCode = "type-mismatch"
    /// A property that has to be given and isn't.
    public static let missingProperty: DiagnosticCode = "missing-property"
    /// A value that is none of those that an enum has.
    public static let invalidEnumValue: DiagnosticCode = "invalid-enum-value"
}

/// Checks a bound program as a whole one, by the types of the program language: what is required is given, and every value fits its
/// place.
///
/// Documentation programs are fragments, so that nobody asks this of them unless told to (`--strict`). What binding itself finds,
/// names that nothing declares for example, isn't found again.
public struct ProgramChecker: Sendable {
    /// Creates a checker.
    public init() {}

    /// What is wrong with the program and the programs of its components, each an error.
    public func check(_ program: Program) -> [Diagnostic] {
        var seen: Set<String> = []
        return check(program, &seen)
    }

    private func check(_ program: Program, _ seen: inout Set<String>) -> [Diagnostic] {
        var checking = Checking(program: program)
        for declaration in program.declarations { checking.check(declaration) }
        if let version = program.requiredVersion { checking.check(version, in: .string, named: "the version range") }
        // A component that several declarations instantiate has one text.
        for (_, component) in program.components.sorted(by: { $0.key < $1.key })
        where seen.insert(component.source.name).inserted {
            checking.diagnostics += check(component, &seen)
        }
        return checking.diagnostics
    }
}

/// The check of one program: what was found so far.
struct Checking {
    let program: Program
    var diagnostics: [Diagnostic] = []
    /// Whether places take outputs and promises though their types don't say so: what languages wait for by themselves.
    var isLifting = false

    init(program: Program) { self.program = program }

    mutating func report(_ code: DiagnosticCode, _ message: String, hint: String, at span: SourceSpan) {
        diagnostics.append(Diagnostic(.error, code, message, hint: hint, in: program.source, at: span))
    }

    /// Whether hints name candidates. Beyond a hundred findings they don't: looking at every name for each would take quadratic time.
    var isTalkative: Bool { diagnostics.count < 100 }

    /// The next step for an unknown name.
    func suggestion(for name: String, among candidates: @autoclosure () -> [String]) -> String {
        Suggestion.hint(for: name, among: isTalkative ? candidates() : [])
    }

    /// Runs `body` where everything waits for outputs and promises by itself, or where nothing does.
    mutating func lifting(_ isLifting: Bool = true, _ body: (inout Checking) -> Void) {
        let outer = self.isLifting
        self.isLifting = isLifting
        body(&self)
        self.isLifting = outer
    }

    // MARK: Declarations

    mutating func check(_ declaration: Declaration) {
        switch declaration {
        case .configuration(let d):
            guard let value = d.defaultValue else { return }
            check(value, in: .input(d.isNullable ? .optionally(d.type) : d.type), named: "`\(d.name)`")
        case .variable(let d): check(d.value, in: .dynamic, named: "`\(d.name)`")
        case .output(let d): check(d.value, in: .input(d.type), named: "`\(d.name)`")
        case .resource(let d): check(d)
        case .component(let d): check(d)
        case .hook(let d):
            // What a hook's command takes is the binder's matter.
            for part in d.command { inspect(part) }
            for flag in [d.onDryRun, d.ignoreErrors] { if let flag { check(flag, in: .boolean, named: "a hook's flag") } }
        }
    }

    private mutating func check(_ resource: ResourceDeclaration) {
        check(resource.range)
        check(resource.options, of: resource.schema)
        if let lookup = resource.lookup {
            check(lookup.id, in: .input(.string), named: "`id`")
            check(lookup.state, of: resource.schema?.stateInputs, resource)
            return
        }
        check(resource.inputs, of: resource.schema?.inputs, resource)
        guard let schema = resource.schema else { return }
        let given = Set(resource.inputs.map { $0.name.lowercased() })
        for property in schema.inputs
        where property.isRequired && property.constant == nil && !given.contains(property.name.lowercased()) {
            reportMissing(property.name, of: "the resource `\(resource.sourceName)`", at: resource.span)
        }
    }

    private mutating func check(_ attributes: [Attribute], of properties: PropertyList?, _ resource: ResourceDeclaration) {
        for attribute in attributes {
            let property = properties.flatMap { $0[attribute.name] ?? $0.matchingCase(of: attribute.name) }
            let place = property.flatMap { property in
                resource.schema.map { ValueType.of(property, in: $0.package, isInput: true) }
            }
            check(attribute.value, in: place ?? .dynamic, named: "`\(attribute.name)`")
        }
    }

    private mutating func check(_ component: ComponentDeclaration) {
        check(component.range)
        check(component.options, of: nil)
        for input in component.inputs { check(input.value, in: input.destination, named: "`\(input.name)`") }
        guard let inner = program.components[component.name] else { return }
        let given = Set(component.inputs.map(\.name))
        for case .configuration(let variable) in inner.declarations
        where variable.defaultValue == nil && !variable.isNullable && !given.contains(variable.logicalName) {
            reportMissing(variable.logicalName, of: "the component `\(component.name)`", at: component.span)
        }
    }

    mutating func reportMissing(_ property: String, of owner: String, at span: SourceSpan) {
        report(.missingProperty, "\(owner) needs `\(property)`", hint: "Add `\(property)`.", at: span)
    }
}
