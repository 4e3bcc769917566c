import LanguageKit
import Schema

/// The classes of a package's own types, found once for the whole SDK.
struct JavaSDKClasses: Sendable {
    /// What a token of the schema's types stands for.
    enum Entry: Sendable {
        case object(output: JavaClass, arguments: JavaClass, plain: JavaClass)
        /// An enum, with the type of its values.
        case enumeration(JavaClass, TypeReference)
    }

    private let entries: [String: Entry]

    /// The entry of a token; nil if the schema doesn't declare it.
    subscript(token: String) -> Entry? { entries[token] }

    init(_ symbols: JavaSymbols) {
        var entries: [String: Entry] = [:]
        var packages: [String: Packages] = [:]
        for token in symbols.schema.typeTokens {
            let package = symbols.package(of: token)
            let known = packages[package] ?? Packages(package)
            packages[package] = known
            switch symbols.schema.type(token) {
            case .object?:
                let member = Token(token).member
                let name = JavaNaming.className(member)
                entries[token] = .object(
                    output: JavaClass(package: known.outputs, name: name),
                    arguments: JavaClass(package: known.inputs, name: JavaNaming.argumentsClass(member)),
                    plain: JavaClass(package: known.inputs, name: name))
            case .enumeration(let type)?: entries[token] = .enumeration(symbols.enumeration(token), type.valueType)
            case nil: break
            }
        }
        self.entries = entries
    }

    /// The packages of a module's types, one text for all classes in each.
    private struct Packages {
        let outputs: String
        let inputs: String

        init(_ package: String) {
            outputs = package + ".outputs"
            inputs = package + ".inputs"
        }
    }

    /// The class of an object type in a form; nil if the schema doesn't declare the type.
    func object(_ token: String, _ form: JavaSDKForm) -> JavaClass? {
        guard case .object(let output, let arguments, let plain)? = entries[token] else { return nil }
        switch form {
        case .output: return output
        case .arguments: return arguments
        case .plain, .configuration: return plain
        }
    }
}

/// In which form a type of the schema is given or read.
enum JavaSDKForm: Hashable, Sendable {
    /// Read from a resource or from a function's result.
    case output
    /// Given as an argument, in which values may be outputs.
    case arguments
    /// Given to a function's plain form.
    case plain
    /// Read from the configuration. Types inside it are outputs.
    case configuration

    /// Whether values are read, and not given.
    var isRead: Bool { self == .output || self == .configuration }

    /// The form of types inside a type of this form.
    var inner: JavaSDKForm { self == .configuration ? .output : self }

    /// The shape that symbols name.
    var shape: TypeShape {
        switch self {
        case .output: .output
        case .arguments: .input
        case .plain, .configuration: .functionInput
        }
    }
}

extension JavaSDK {
    /// The type of values, without what makes them optional or outputs.
    func type(_ reference: TypeReference, _ form: JavaSDKForm) -> JavaSDKType {
        switch reference {
        case .boolean: .boolean
        case .integer: .integer
        case .number: .double
        case .string: .string
        case .any: .object
        case .archive: JavaSDKType(.archive)
        case .asset: JavaSDKType(.assetOrArchive)
        case .json: JavaSDKType(.jsonElement)
        case .array(let element): type(element, form).list
        case .map(let value): JavaSDKType(.library(.map), [.string, type(value, form)])
        case .plain(let inner): type(inner, form)
        case .type(let name): declared(name, form)
        case .resource(let name):
            others.owner(of: name).map { JavaSDKType(.declared(JavaSymbols.all[$0].resource(name.token))) } ?? .object
        case .union(let union): self.union(union, form)
        }
    }

    private func declared(_ name: DeclarationName, _ form: JavaSDKForm) -> JavaSDKType {
        if name.package == package.name {
            switch classes[name.token] {
            case .enumeration(let type, _)?: return JavaSDKType(.declared(type))
            case .object(let output, let arguments, let plain)?:
                switch form {
                case .output: return JavaSDKType(.declared(output))
                case .arguments: return JavaSDKType(.declared(arguments))
                case .plain: return JavaSDKType(.declared(plain))
                case .configuration:
                    let isOutput = symbols.configurationShape(ofObject: name.token) == .output
                    return JavaSDKType(.declared(isOutput ? output : plain))
                }
            case nil: return .object
            }
        }
        guard let other = others.owner(of: name) else { return .object }
        let symbols = JavaSymbols.all[other]
        if other.isEnumeration(name.token) { return JavaSDKType(.declared(symbols.enumeration(name.token))) }
        return JavaSDKType(.declared(symbols.object(name.token, form.shape)))
    }

    /// A union: what is read of an enum that takes other values too is of the enum's primitive type, and only two types have a class.
    private func union(_ union: UnionReference, _ form: JavaSDKForm) -> JavaSDKType {
        var elements: [JavaSDKType] = []
        for element in union.elements {
            if form.isRead, let primitive = enumPrimitive(element) { return type(primitive, form) }
            let type = type(element, form)
            if !elements.contains(type) { elements.append(type) }
        }
        if elements.count == 1, let only = elements.first { return only }
        return elements.count == 2 ? JavaSDKType(.library(.either), elements) : .object
    }

    /// The types that the unions in a type are made of. A file imports them also where a union of them is any object.
    func alternatives(_ reference: TypeReference, _ form: JavaSDKForm) -> [JavaSDKType] {
        switch reference {
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .type, .resource: return []
        case .array(let inner), .map(let inner), .plain(let inner): return alternatives(inner, form)
        case .union(let union):
            var types: [JavaSDKType] = []
            for element in union.elements {
                if form.isRead, enumPrimitive(element) != nil { break }
                types += alternatives(element, form)
                types.append(type(element, form))
            }
            return types
        }
    }

    /// The type of an enum's values; nil for other types.
    private func enumPrimitive(_ reference: TypeReference) -> TypeReference? {
        guard case .type(let name) = reference.unmarked else { return nil }
        if name.package == package.name {
            if case .enumeration(_, let primitive)? = classes[name.token] { return primitive }
            return nil
        }
        if case .enumeration(let type)? = package.type(name) { return type.valueType }
        return nil
    }
}
