import Program

/// Instances of components.
extension CSharpTranslator {
    /// Translates an instance of a component, or several.
    func statements(for declaration: ComponentDeclaration, at position: Int) -> [CSharpStatement] {
        let type = CSharpType(
            declaration.token == nil
                ? "Components." + CSharpNames.identifier(declaration.className) : "ComponentResource")
        let instances = self.instances(of: type, at: position, declaration.range, logicalName: declaration.logicalName) {
            label in
            let arguments =
                declaration.token.map { self.arguments(of: declaration, token: $0, label) }
                ?? self.arguments(of: declaration, label)
            return .new(type, arguments + self.options(declaration.options, .component, of: nil))
        }
        return comments(declaration.comments) + instances
    }

    /// The arguments for a component of the program's own, without its options.
    private func arguments(of declaration: ComponentDeclaration, _ label: CSharpExpression) -> [CSharpExpression] {
        let variables = program.component(of: declaration)?.configuration ?? []
        let hasOptions = !declaration.options.isEmpty || declaration.range != nil || component != nil
        guard !variables.isEmpty, !declaration.inputs.isEmpty || hasOptions else { return [label] }
        let className = "Components." + CSharpNames.identifier(declaration.className)
        let inputs = declaration.inputs.map { input -> CSharpInitializer.Entry in
            let variable = variables.first { $0.name == input.name }
            let objects = CSharpType("\(className)Args.\(Self.className(ofInput: input.name))")
            return .property(
                CSharpNames.property(input.name),
                self.input(lowered(input.value), of: variable?.type.unwrapped ?? .dynamic, objects))
        }
        return [label, .new(.implicit, inputs)]
    }

    /// The arguments for a component that has no class of its own, without its options.
    private func arguments(of declaration: ComponentDeclaration, token: String, _ label: CSharpExpression)
        -> [CSharpExpression]
    {
        guard !declaration.inputs.isEmpty else { return [.quoted(token), label] }
        let inputs = CSharpExpression.new(
            .type(.dictionary(of: .nullableObject)),
            declaration.inputs.map { .key(.quoted($0.name), expression(lowered($0.value))) })
        return [
            .quoted(token), label,
            .new(CSharpType("DictionaryResourceArgs"), [.extended(inputs, .toImmutableDictionary, [])]),
        ]
    }

    /// A component's input: objects in it are of the class that the component declares for them.
    func input(_ value: Expression, of type: ValueType, _ objects: CSharpType) -> CSharpExpression {
        let place = CSharpPlace()
        switch (type, value) {
        case (.object(.literal), .object(let object)):
            return members(of: object, .type(objects), properties: nil, in: place)
        case (.list(let element), .list(let list)) where element.unwrapped.isLiteralObject:
            return .new(.array, list.items.map { .value(input($0.value, of: element.unwrapped, objects)) })
        case (.map(let element), .object(let object)) where element.unwrapped.isLiteralObject:
            return .new(
                .existing,
                object.items.map { .pair(expression($0.key), input($0.value, of: element.unwrapped, objects)) })
        default: return expression(value, fillsMember: true)
        }
    }

    /// The class that a component declares for objects of an input.
    static func className(ofInput name: String) -> String { CSharpNames.property(name) + "Args" }
}
