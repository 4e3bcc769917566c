import Base
import LanguageKit
import Schema

/// The shape in which a declaration holds its values.
enum TypeScriptSDKShape {
    /// What is read: objects are those of `outputs`.
    case output
    /// What a function takes in its plain form: objects are those of `inputs`.
    case functionInput
    /// What may be an output: objects are those of `inputs`, and every value may be one.
    case input

    var typeShape: TypeShape {
        switch self {
        case .output: .output
        case .functionInput: .functionInput
        case .input: .input
        }
    }
}

extension TypeScriptSDK {
    /// A property as a member of an interface.
    func field(_ property: Property, _ shape: TypeScriptSDKShape, modifiers: String = "", isRequired: Bool? = nil)
        -> TypeScriptSDKField
    {
        let isRequired = isRequired ?? property.isRequired
        return TypeScriptSDKField(
            comment: comment(property), modifiers: modifiers, name: Self.key(property.name), isOptional: !isRequired,
            type: fieldType(property, shape, isRequired: isRequired))
    }

    private func fieldType(_ property: Property, _ shape: TypeScriptSDKShape, isRequired: Bool) -> TypeScriptSDKType {
        let inner = valueType(property, shape)
        guard shape == .input, !property.type.isPlain else { return inner }
        let value = isRequired || style.omitsUndefinedInInputs ? inner : inner.orUndefined
        return inner == .any ? value : .applied("pulumi.Input", value)
    }

    /// The type of a property's value, without what makes it optional or an input.
    func valueType(_ property: Property, _ shape: TypeScriptSDKShape) -> TypeScriptSDKType {
        if case .string(let text)? = property.constant { return .literal(text) }
        return bareType(property.type, shape)
    }

    /// A type, wrapped as an input where the shape asks for it.
    func type(_ type: TypeReference, _ shape: TypeScriptSDKShape) -> TypeScriptSDKType {
        let bare = bareType(type, shape)
        guard shape == .input, !type.isPlain, bare != .any else { return bare }
        return .applied("pulumi.Input", bare)
    }

    /// A type whose elements, but not itself, are wrapped as inputs where the shape asks for it.
    func bareType(_ reference: TypeReference, _ shape: TypeScriptSDKShape) -> TypeScriptSDKType {
        switch reference {
        case .boolean: .name("boolean")
        case .integer, .number: .name("number")
        case .string, .json: .name("string")
        case .any: .any
        case .archive: .name("pulumi.asset.Archive")
        case .asset: .union([.name("pulumi.asset.Asset"), .name("pulumi.asset.Archive")])
        case .array(let element): .array(type(element, shape))
        case .map(let value): .map(type(value, shape))
        case .plain(let inner):
            if case .union(let union) = inner.unmarked {
                unionType(union) { type($0, shape) }
            } else {
                bareType(inner, shape)
            }
        case .type(let name): declaredType(name, shape)
        case .resource(let name): .name(resourceName(name))
        case .union(let union):
            if shape == .output, settings.disablesOutputUnions {
                union.fallback.first.map { bareType($0, shape) } ?? .any
            } else {
                unionType(union) { bareType($0, shape) }
            }
        }
    }

    private func unionType(
        _ union: UnionReference, _ element: (TypeReference) -> TypeScriptSDKType
    ) -> TypeScriptSDKType {
        .anyOf(union.elements.map(element))
    }

    private func declaredType(_ name: DeclarationName, _ shape: TypeScriptSDKShape) -> TypeScriptSDKType {
        if name.package == package.name {
            switch types[name.token] {
            case .object(let object)?: return .name(object[shape].path)
            case .enumeration(let path)?: return .name(path)
            case nil: return .any
            }
        }
        guard let definition = package.type(name) else {
            // Without its schema, a type of another package is taken for an object.
            guard let other = others.owner(of: name),
                let symbol = TypeScriptSymbols.all[other].symbol(.object(shape.typeShape), name.token)
            else { return .any }
            return .name("\(alias(of: other)).\(symbol.namespace).\(symbol.identifier)")
        }
        switch definition {
        case .object(let object):
            let symbols = TypeScriptSymbols.all[object.package]
            guard let symbol = symbols.symbol(.object(shape.typeShape), object.token) else { return .any }
            return .name("\(alias(of: object.package)).\(symbol.namespace).\(symbol.identifier)")
        case .enumeration(let type):
            let symbols = TypeScriptSymbols.all[type.package]
            guard let symbol = symbols.symbol(.enumeration, type.token) else { return .any }
            let path = symbol.namespace.isEmpty ? symbol.identifier : "\(symbol.namespace).\(symbol.identifier)"
            return .name("\(alias(of: type.package)).\(path)")
        }
    }

    private func resourceName(_ name: DeclarationName) -> String {
        guard let owner = others.owner(of: name), let symbol = TypeScriptSymbols.all[owner].symbol(.resource, name.token) else {
            return "any"
        }
        if owner === package { return symbol.identifier }
        let path = symbol.namespace.isEmpty ? symbol.identifier : "\(symbol.namespace).\(symbol.identifier)"
        return "\(alias(of: owner)).\(path)"
    }

    /// The name by which a file imports another package: `pulumiAws`.
    func alias(of other: Package) -> String { "pulumi" + NameStyle.pascal(other.name) }

    /// A property's name where a member is declared, in quotes if it is no identifier.
    static func key(_ name: String) -> String {
        TypeScriptNames.isLegal(name) || TypeScriptReservedWords.words.contains(name) ? name : TypeScriptText.quoted(name)
    }
}
