import Base
import Documents
import LanguageKit
import Schema

/// Classes of object types, and enums.
extension CSharpSDK {
    func objectFile(_ object: CSharpSDKLayout.Object) -> BindingsText {
        guard case .object(let type)? = package.type(object.token) else { return BindingsText([]) }
        let module = symbols.namespace(ofModule: package.module(of: object.token))
        let types = CSharpSDKTypes(sdk: self, namespace: module)
        let properties = type.properties.byName
        let comment = comment(type.description)
        let declaration: CSharpSDKDeclaration =
            switch object.shape {
            case .output: outputClass(object.declared, properties, in: types, comment: comment)
            case .functionInput:
                inputClass(object.declared, properties, .functionInput, in: types, base: "InvokeArgs", comment: comment)
            case .input, .functionOutputInput, .state:
                inputClass(
                    object.declared, properties, CSharpSDKShape(object.shape), in: types, base: "ResourceArgs", comment: comment)
            }
        var text = file([
            CSharpSDKNamespace(
                name: object.declared.namespace, declarations: object.isDeclaredElsewhere ? [] : [declaration])
        ])
        text.diagnostics = findings(type.properties)
        return text
    }

    func enumsFile(_ tokens: [String]) -> BindingsText {
        var declarations: [CSharpSDKDeclaration] = []
        var found: [Diagnostic] = []
        for token in tokens {
            guard case .enumeration(let type)? = package.type(token), let declared = enumeration(type, &found) else { continue }
            if !declarations.isEmpty { declarations.append(.blankLine) }
            declarations.append(.enumeration(declared))
        }
        let namespace = symbols.enumeration(tokens.first ?? "").namespace
        var text = file(
            [CSharpSDKNamespace(name: namespace, declarations: declarations)],
            usings: ["System", "System.ComponentModel", "Pulumi"])
        text.diagnostics = found
        return text
    }

    private func enumeration(_ type: EnumType, _ found: inout [Diagnostic]) -> CSharpSDKEnum? {
        let node = package.typeNode(type.token)
        let value: CSharpSDKEnum.Value
        switch type.valueType {
        case .string: value = .text
        case .number: value = .number
        case .integer: value = .integer
        default:
            found.append(
                .unsupportedBinding(
                    "an enum of '\(type.token)', whose values are neither texts nor numbers,", in: CSharpLanguage.self,
                    hint: "Declare the property as a boolean.", at: node))
            return nil
        }
        let places = node?["enum"]?.elements
        var names: [String: String] = [:]
        var members: [CSharpSDKEnum.Member] = []
        for (position, member) in type.members.enumerated() {
            guard let name = symbols.member(member, of: type) else { continue }
            let written = member.name ?? member.value.text
            let place = places?.dropFirst(position).first
            if !CSharpNames.isIdentifier(name) {
                found.append(.illegalName(written, as: name, in: CSharpLanguage.self, at: place))
            }
            if let other = names.updateValue(written, forKey: name) {
                found.append(.clashingName(written, name, of: other, in: CSharpLanguage.self, at: place))
            }
            members.append(
                CSharpSDKEnum.Member(
                    comment: comment(member.description), deprecation: deprecation(member.deprecation), name: name,
                    value: CSharpSDKLiteral.expression(member.value)))
        }
        return CSharpSDKEnum(
            comment: comment(node?["description"]?.string ?? ""), name: symbols.enumeration(type.token).name, value: value,
            members: members)
    }

    // MARK: Findings

    /// Which properties have names that members can't have, or that another member has.
    func findings(_ properties: PropertyList) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var names: [String: String] = [:]
        for property in properties {
            let name = CSharpSymbols.property(property)
            if !NameStyle.isPlainIdentifier(name), !CSharpNames.isIdentifier(name) {
                found.append(.illegalName(property.name, as: name, in: CSharpLanguage.self, at: property.node))
            }
            if let other = names.updateValue(property.name, forKey: name) {
                found.append(.clashingName(property.name, name, of: other, in: CSharpLanguage.self, at: property.node))
            }
        }
        return found
    }
}
