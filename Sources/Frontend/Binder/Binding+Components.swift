import Base
import Program

extension Binding {
    /// Binds a component: its program first, since that declares what the component takes and gives.
    mutating func bind(
        _ inputs: [AttributeSyntax], _ options: [AttributeSyntax], of declaration: DeclarationSyntax,
        _ source: ComponentSource
    ) -> ComponentDeclaration {
        let directory = source.directory ?? ""
        let program = source.directory.flatMap { self.program(in: $0) }
        components[declaration.name] = program
        let range = bindRange(options)
        defer { rangeType = nil }
        let folder = directory.split(separator: "/").last { $0 != "." && $0 != ".." }
        var component = ComponentDeclaration(
            name: declaration.name, logicalName: declaration.logicalName ?? declaration.sourceName, directory: directory,
            className: NameStyle.pascal(folder.map(String.init) ?? declaration.name),
            inputs: inputs.map { bind($0, of: program) }, options: bindOptions(options), range: range,
            comments: declaration.comments, span: declaration.span)
        if case .token(let token) = source { component.token = token }
        return component
    }

    /// The bound program of a component's folder; nil if the folder holds none.
    private mutating func program(in directory: String) -> Program? {
        guard let inner = syntax.components[directory] else { return nil }
        if let known = componentCache[inner.source.name] { return known }
        var binding = Binding(syntax: inner, packages: packages, options: self.options)
        binding.componentCache = componentCache
        binding.isComponent = true
        let (program, found) = binding.run()
        componentCache = binding.componentCache
        componentCache[inner.source.name] = program
        diagnostics += found
        return program
    }

    /// An input, which the component's program declares as a configuration variable.
    private mutating func bind(_ input: AttributeSyntax, of program: Program?) -> Attribute {
        guard let program else { return bind(input, place: .dynamic) }
        for case .configuration(let variable) in program.declarations where variable.logicalName == input.name {
            return bind(input, place: .input(variable.isNullable ? .optionally(variable.type) : variable.type))
        }
        let names = program.declarations.compactMap { if case .configuration(let d) = $0 { d.logicalName } else { nil } }
        report(
            .warning, .unknownProperty, "the component has no input `\(input.name)`",
            hint: suggestion(for: input.name, among: names), at: input.span)
        return bind(input, place: .dynamic)
    }

    /// The type that references to a component have: an object of its program's outputs, range included.
    func type(of component: ComponentDeclaration) -> ValueType {
        guard let program = components[component.name] else { return .dynamic }
        let members = program.declarations.compactMap { declaration -> LiteralMember? in
            guard case .output(let output) = declaration else { return nil }
            let type = output.value.type
            return LiteralMember(output.logicalName, type.isOutput ? type : .output(type))
        }
        let one = ValueType.object(.literal(members))
        switch component.range {
        case nil: return one
        case .condition: return .optionally(one)
        case .count: return .list(one)
        case .elements(_, let key, _): return key == .string ? .map(one) : .list(one)
        }
    }
}
