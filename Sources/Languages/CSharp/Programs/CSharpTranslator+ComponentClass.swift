import LanguageKit
import Program

/// The class of a component.
extension CSharpTranslator {
    /// The file of a component.
    func componentFile(named name: String) -> CSharpFile {
        let variables = program.configuration
        let body = declarations() + comments(program.endComments) + registration()
        var parameters = [CSharpParameter(type: .string, name: "name")]
        if !variables.isEmpty { parameters.append(CSharpParameter(type: CSharpType(name + "Args"), name: "args")) }
        parameters.append(
            CSharpParameter(type: .nullable(CSharpType("ComponentResourceOptions")), name: "opts", defaultValue: .null))
        let constructor = CSharpConstructor(
            name: name, parameters: parameters,
            baseArguments: [
                .quoted("components:index:\(name)"), .name("name"),
                variables.isEmpty ? CSharpExpression.core("ResourceArgs").member("Empty") : .name("args"), .name("opts"),
            ], body: body)
        let properties = outputs.map { output -> CSharpClassDeclaration.Member in
            .property(
                CSharpProperty(
                    attributes: [CSharpAttribute(name: "Output", arguments: [.quoted(output.logicalName)])],
                    type: .output(of: resourceType(of: output.value) ?? CSharpTypes.output(output.value.type)),
                    name: CSharpNames.property(output.name), accessors: .getPrivateSet))
        }
        let helpers = CSharpUsings(of: body).helpers.map { CSharpClassDeclaration.Member.helper($0) }
        let type = CSharpClassDeclaration(
            name: name, base: CSharpType("global::Pulumi.ComponentResource"),
            members: properties + helpers + [.constructor(constructor)])
        return CSharpFile(
            namespace: "Components", usings: usings,
            classes: variables.isEmpty ? [type] : [argumentsClass(for: name, variables), type])
    }

    /// The assignments of a component's outputs, and their registration.
    private func registration() -> [CSharpStatement] {
        guard !outputs.isEmpty else { return [.expression(CSharpExpression.this.calling("RegisterOutputs"))] }
        let assignments = outputs.map { output -> CSharpStatement in
            let value = expression(lowered(output.value))
            return .assignment(
                CSharpExpression.this.member(CSharpNames.property(output.name)),
                resourceType(of: output.value) == nil ? value : Self.output.calling("Create", value))
        }
        return assignments + [.blank, .expression(CSharpExpression.this.calling("RegisterOutputs", outputDictionary()))]
    }

    /// The class of the resource that an expression names as a whole.
    private func resourceType(of expression: Expression) -> CSharpType? {
        guard case .reference(let e) = expression, e.steps.isEmpty, case .declaration(let position) = e.root,
            program.declarations.indices.contains(position), case .resource(let d) = program.declarations[position],
            d.range == nil
        else { return nil }
        return .named(CSharpClassNames.resource(token: d.token, schema: d.schema))
    }

    // MARK: Arguments

    /// The class of a component's arguments, which holds those for objects in them.
    private func argumentsClass(for name: String, _ variables: [ConfigurationVariable]) -> CSharpClassDeclaration {
        let nested = variables.sorted { $0.name < $1.name }.compactMap { variable -> CSharpClassDeclaration.Member? in
            guard let members = variable.type.literalMembers else { return nil }
            return .nested(
                CSharpClassDeclaration(
                    name: Self.className(ofInput: variable.name), base: Self.argumentsBase,
                    members: members.sorted { $0.name < $1.name }.map { member in
                        .property(
                            CSharpProperty(
                                attributes: [CSharpAttribute(name: "Input", arguments: [.quoted(member.name)])],
                                type: .nullable(CSharpTypes.input(member.type)), name: CSharpNames.property(member.name)))
                    }))
        }
        return CSharpClassDeclaration(
            name: name + "Args", base: Self.argumentsBase, members: nested + variables.map { .property(property(for: $0)) })
    }

    private static let argumentsBase = CSharpType("global::Pulumi.ResourceArgs")

    private func property(for variable: ConfigurationVariable) -> CSharpProperty {
        let objects = CSharpType(Self.className(ofInput: variable.name))
        let type: CSharpType
        switch variable.type.withoutOptional {
        case .object(.literal): type = objects
        case .list(let element) where element.isLiteralObject: type = .array(objects)
        case .map(let element) where element.isLiteralObject: type = .dictionary(of: objects)
        default: type = CSharpTypes.input(variable.type)
        }
        return CSharpProperty(
            summary: variable.description.isEmpty ? [] : variable.descriptionLines,
            attributes: [CSharpAttribute(name: "Input", arguments: [.quoted(variable.logicalName)])], type: type,
            name: CSharpNames.property(variable.name),
            value: variable.defaultValue.map { defaultValue($0, of: variable, objects) } ?? .nonNull(.null))
    }

    /// The value that an argument starts with: of the collection or class that the property has.
    private func defaultValue(_ value: Expression, of variable: ConfigurationVariable, _ objects: CSharpType) -> CSharpExpression
    {
        let value = lowered(value, to: style.usesPlainArguments ? value.type : variable.type)
        if style.usesPlainArguments { return expression(value) }
        switch (variable.type.withoutOptional, value.withoutConversions) {
        case (.map(let element), .object(let object)):
            return .new(
                .implicit,
                object.items.map { .pair(expression($0.key), input($0.value, of: element.unwrapped, objects)) },
                object.items.isEmpty ? .empty : .lines)
        case (.list, .list(let list)) where list.items.isEmpty: return .new(.implicit, [], .empty)
        case (let type, let plain) where type.literalMembers != nil: return input(plain, of: type.unwrapped, objects)
        default: return expression(value)
        }
    }
}
