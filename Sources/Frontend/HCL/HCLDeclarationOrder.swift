import Program

/// The order in which a project's declarations are read.
///
/// The writer of projects puts data sources first, then resources, then everything else, each in the order of the program. Read back,
/// configuration and variables, and outputs before one of them, stand as early as the resources that they read allow, data sources before
/// their first use, and the outputs at the end after all resources and data sources: that is how programs are written.
struct HCLDeclarationOrder {
    private let declarations: [DeclarationSyntax]
    private let positions: [String: Int]
    private var placed: Set<Int> = []
    private var order: [DeclarationSyntax] = []

    /// The declarations in the order of a program.
    ///
    /// - Parameter dataSources: the positions of variables that are data sources.
    static func ordered(_ declarations: [DeclarationSyntax], dataSources: Set<Int>) -> [DeclarationSyntax] {
        var order = HCLDeclarationOrder(declarations)
        let resources = declarations.indices.filter { declarations[$0].isResource }
        let others = declarations.indices.filter { !declarations[$0].isResource && !dataSources.contains($0) }
        let last = others.last { !declarations[$0].isOutput } ?? -1
        for position in others where position <= last {
            // Resources keep their order: those before the last one that is read come first.
            if let last = order.resources(readBy: position).max() {
                for resource in resources where resource <= last { order.place(resource, dataSources) }
            }
            order.place(position, dataSources)
        }
        for position in resources { order.place(position, dataSources) }
        for position in others { order.placeDataSources(readBy: position, dataSources) }
        for position in others { order.place(position, dataSources) }
        for position in declarations.indices { order.place(position, dataSources) }
        return order.order
    }

    private init(_ declarations: [DeclarationSyntax]) {
        self.declarations = declarations
        positions = Dictionary(
            declarations.enumerated().filter { !$1.isOutput }.map { ($1.name, $0) }, uniquingKeysWith: { first, _ in first })
    }

    private mutating func place(_ position: Int, _ dataSources: Set<Int>) {
        guard placed.insert(position).inserted else { return }
        placeDataSources(readBy: position, dataSources)
        order.append(declarations[position])
    }

    private mutating func placeDataSources(readBy position: Int, _ dataSources: Set<Int>) {
        for name in declarations[position].references {
            if let source = positions[name], dataSources.contains(source) { place(source, dataSources) }
        }
    }

    /// The resources that a declaration reads, by way of variables, too.
    private func resources(readBy position: Int) -> Set<Int> {
        var found: Set<Int> = []
        var seen: Set<Int> = []
        var open = [position]
        while let next = open.popLast() {
            for name in declarations[next].references {
                guard let target = positions[name], seen.insert(target).inserted else { continue }
                if declarations[target].isResource { found.insert(target) } else { open.append(target) }
            }
        }
        return found
    }
}

extension DeclarationSyntax {
    fileprivate var isResource: Bool {
        switch kind {
        case .resource, .component: true
        case .configuration, .variable, .output, .hook: false
        }
    }

    /// The names that its values refer to.
    fileprivate var references: Set<String> {
        var names: Set<String> = []
        func visit(_ attributes: [AttributeSyntax]) { for attribute in attributes { attribute.value.collectReferences(&names) } }
        switch kind {
        case .configuration(_, let value, _, _, _): value?.collectReferences(&names)
        case .variable(let value), .output(let value, _): value.collectReferences(&names)
        case .resource(let resource):
            visit(resource.inputs)
            visit(resource.options)
        case .component(_, let inputs, let options):
            visit(inputs)
            visit(options)
        case .hook(_, let attributes): visit(attributes)
        }
        return names
    }
}

extension ExpressionSyntax {
    /// The expressions directly inside.
    var children: [ExpressionSyntax] {
        switch self {
        case .null, .boolean, .number, .string, .reference: []
        case .template(let parts, _): parts
        case .object(let items, _, _): items.flatMap { [$0.key, $0.value] }
        case .list(let items, _, _): items.map(\.value)
        case .access(let source, _, _), .splat(let source, _, _): [source]
        case .index(let source, let key, _): [source, key]
        case .call(_, let arguments, _, _): arguments
        case .conditional(let a, let b, let c, _): [a, b, c]
        case .binary(_, let a, let b, _): [a, b]
        case .unary(_, let a, _): [a]
        case .forEach(let loop, _): [loop.collection, loop.value] + [loop.key, loop.condition].compactMap { $0 }
        }
    }

    fileprivate func collectReferences(_ names: inout Set<String>) {
        if case .reference(let name, _, _) = self { names.insert(name) }
        for child in children { child.collectReferences(&names) }
    }

    /// Whether a reference in it begins with the path, such as `setting.key`.
    func mentions(_ path: String) -> Bool {
        if case .reference(let name, let steps, _) = self { return steps.first?.name.map { "\(name).\($0)" == path } ?? false }
        return children.contains { $0.mentions(path) }
    }
}
