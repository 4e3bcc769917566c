import Base
import Documents
import LanguageKit
import Schema

/// What keeps an SDK from compiling, found beside the file that it is in.
extension GoSDK {
    /// Which token has each name of a Go package first: folder → name → token. Names are given to resources first, then to object types,
    /// enums and functions.
    static func owners(_ symbols: GoSymbols) -> [String: [String: String]] {
        var owners: [String: [String: String]] = [:]
        for (folder, tokens) in symbols.tokens {
            let names = symbols.names(in: folder)
            var known: [String: String] = [:]
            func take(_ tokens: [String], _ names: [String: String]) {
                for token in tokens {
                    if let name = names[token], known[name] == nil { known[name] = token }
                }
            }
            take(tokens.resources, names.resources)
            take(tokens.objects + tokens.enums, names.types)
            take(tokens.functions, names.functions)
            owners[folder] = known
        }
        return owners
    }

    /// That a declaration's name is one that another has, or is no identifier.
    func findings(_ token: String, name: String, at node: DataNode?) -> [Diagnostic] {
        var found: [Diagnostic] = []
        if let owner = owners.value[symbols.module(of: token)]?[name], owner != token {
            found.append(.clashingName(token, name, of: owner, in: GoLanguage.self, at: node))
        }
        if !GoNames.isIdentifier(name) { found.append(.illegalName(token, as: name, in: GoLanguage.self, at: node)) }
        return found
    }

    /// Which properties have names that fields can't have, or that another field has.
    func findings(_ properties: PropertyList) -> [Diagnostic] {
        var found: [Diagnostic] = []
        var fields: [String: String] = [:]
        for property in properties {
            let field = GoNames.field(property.name)
            if !NameStyle.isPlainIdentifier(field), !GoNames.isIdentifier(field) {
                found.append(.illegalName(property.name, as: field, in: GoLanguage.self, at: property.node))
            }
            if let other = fields.updateValue(property.name, forKey: field) {
                found.append(.clashingName(property.name, field, of: other, in: GoLanguage.self, at: property.node))
            }
        }
        return found
    }

    /// What is wrong with the declaration of an object type.
    func findings(_ object: ObjectType) -> [Diagnostic] {
        findings(object.token, name: symbols.object(object.token).name, at: object.node) + findings(object.properties)
    }

    /// What is wrong with the declaration of an enum.
    func findings(_ type: EnumType) -> [Diagnostic] {
        let names = symbols.enumeration(type.token)
        let node = package.typeNode(type.token)
        var found = findings(type.token, name: names.name, at: node)
        var constants: [String: String] = [:]
        for (position, member) in type.members.enumerated() {
            let written = member.name ?? Self.memberName(member.value)
            let constant = names.member(written)
            let place = node?["enum"]?.elements.dropFirst(position).first
            if let first = written.unicodeScalars.first, written.unicodeScalars.count == 1, !GoNames.isStart(first),
                constant == names.name + "_"
            {
                found.append(.illegalName(written, as: written, in: GoLanguage.self, at: place))
            }
            if let other = constants.updateValue(written, forKey: constant) {
                found.append(.clashingName(written, constant, of: other, in: GoLanguage.self, at: place))
            }
        }
        return found
    }

    /// What is wrong with the declaration of a resource.
    func findings(_ resource: Resource) -> [Diagnostic] {
        let name = symbols.resource(resource.token).name
        return findings(resource.token, name: name, at: resource.node) + findings(resource.outputs) + findings(resource.inputs)
            + findings(resource.stateInputs)
    }

    /// What is wrong with the declaration of a function.
    func findings(_ function: Function, isGeneric: Bool) -> [Diagnostic] {
        var found = findings(function.token, name: symbols.function(function.token).name, at: function.node)
        if let inputs = function.inputs { found += findings(inputs.properties) }
        if case .object(let object) = function.result { found += findings(object.properties) }
        if isGeneric, function.multiArgumentInputs != nil {
            found.append(
                .unsupportedBinding(
                    "a function of generic types whose arguments are parameters", in: GoLanguage.self,
                    hint: "Leave out `multiArgumentInputs`, or `generics` of the package's Go settings.", at: function.node))
        }
        return found
    }
}
