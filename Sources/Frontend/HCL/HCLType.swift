import Base
import Schema

/// What is known of the type of a value in HCL: as much as its names in snake_case need to become those of a schema.
indirect enum HCLType {
    /// Nothing is known; names stay as they are.
    case any
    /// The properties of a resource, a function's result or a provider.
    case members(PropertyList, Package)
    /// A type of a schema.
    case schema(TypeReference, Package)
    /// A list, or the instances of a resource with a range.
    case list(HCLType)

    /// The type of what has this type, as far as it has members, elements or values.
    private var resolved: HCLType {
        guard case .schema(let reference, let package) = self else { return self }
        switch reference {
        case .plain(let inner): return HCLType.schema(inner, package).resolved
        case .type(let name):
            guard let owner = package.owner(of: name), case .object(let object)? = owner.type(name.token) else { return .any }
            return .members(object.properties, owner)
        case .resource(let name):
            guard let owner = package.owner(of: name), let resource = owner.resource(name.token) else { return .any }
            return .members(resource.outputs, owner)
        case .array(let element): return .list(.schema(element, package))
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .map, .union: return self
        }
    }

    /// The property that a name in snake_case, or its own name, means; nil where the type has no such member.
    func property(_ name: String) -> (name: String, type: HCLType)? {
        switch resolved {
        case .members(let properties, let package):
            return properties.named(inHCL: name).map { ($0.name, .schema($0.type, package)) }
        case .schema(.union(let union), let package):
            return union.elements.lazy.compactMap { HCLType.schema($0, package).property(name) }.first
        case .any, .schema, .list: return nil
        }
    }

    /// The type of a list's elements or a map's values.
    var element: HCLType {
        switch resolved {
        case .list(let element): element
        case .schema(.map(let value), let package): .schema(value, package)
        case .schema(.union(let union), let package):
            union.elements.lazy.map { HCLType.schema($0, package).resolved }.first { $0.isContainer }?.element ?? .any
        case .any, .members, .schema: .any
        }
    }

    private var isContainer: Bool {
        switch self {
        case .list, .schema(.map, _): true
        case .any, .members, .schema: false
        }
    }

    /// Whether it has the properties that a schema declares, and no others.
    var isDeclared: Bool {
        if case .members = resolved { return true }
        return false
    }

    /// Whether it is one object, which a single block gives.
    var isObject: Bool {
        switch resolved {
        case .members: true
        case .schema(.map, _): true
        case .any, .schema, .list: false
        }
    }
}

extension PropertyList {
    /// The property of which a name is the form in snake_case, or that has the name itself.
    func named(inHCL name: String) -> Property? {
        if let property = self[NameStyle.camelOfSnake(name)], NameStyle.snake(property.name) == name { return property }
        return first { NameStyle.snake($0.name) == name } ?? self[name]
    }
}

extension Package {
    /// The tokens of the resources that a type in HCL may mean, by the letters of module and name.
    func resourceTokens(ofHCL rest: String) -> [String] { tokens(resourceTokens, rest) { $0 } }

    /// The tokens of the functions that a type in HCL may mean, with `get` before those without it.
    func functionTokens(ofHCL rest: String) -> [String] {
        let exact = tokens(functionTokens, rest) { $0 }
        if !exact.isEmpty { return exact }
        return tokens(functionTokens, rest) { $0.hasPrefix("get") ? String($0.dropFirst(3)) : nil }
    }

    /// The tokens whose letters are the type's. The schema's format of modules comes first; then the module as the token has it.
    private func tokens(_ all: [String], _ rest: String, _ name: (String) -> String?) -> [String] {
        let wanted = Self.squeezed(rest)
        func matches(_ text: String, _ module: (Token) -> String) -> Bool {
            let token = Token(text)
            guard let name = name(token.member) else { return false }
            let module = module(token)
            return (module == "index" ? "" : Self.squeezed(module)) + Self.squeezed(name) == wanted
        }
        let exact = all.filter { text in matches(text) { _ in self.module(of: text) } }
        return exact.isEmpty ? all.filter { text in matches(text) { $0.moduleName } } : exact
    }

    /// The letters and digits of a name, in lower case.
    private static func squeezed(_ name: String) -> String {
        String(
            decoding: name.utf8.filter { $0 != 0x5F && $0 != 0x2D && $0 != 0x2F && $0 != 0x2E }.map(NameStyle.lower),
            as: UTF8.self)
    }
}
