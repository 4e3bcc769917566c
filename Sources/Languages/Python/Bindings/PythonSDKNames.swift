import Base
import Documents
import LanguageKit
import Schema

/// How a module's annotations name types: it depends on the module that they stand in.
struct PythonSDKNames {
    /// In which form a value is given or read.
    enum Form {
        /// Read: classes of `outputs`.
        case output
        /// Given as an argument object.
        case arguments
        /// Given in a typed dictionary.
        case dictionary
        /// Given to a constructor or function, which take objects and dictionaries.
        case parameter
    }

    let sdk: PythonSDK
    /// The folder of the module.
    let folder: String

    /// The type of a property's value, without what makes it optional or an input.
    func value(_ property: Property, _ form: Form, _ shape: TypeShape) -> PythonSDKType {
        if let constant = property.constant, !sdk.style.widensConstants, let literal = Self.literalType(constant) {
            return literal
        }
        return bare(property.type, form, shape)
    }

    /// The type of a property.
    func type(_ property: Property, _ form: Form, _ shape: TypeShape, isRequired: Bool) -> PythonSDKType {
        let value = value(property, form, shape)
        guard shape.holdsOutputs, !property.type.isPlain else { return isRequired ? value : value.optional }
        guard !isRequired else { return value == .any ? value : value.input }
        guard value != .any else { return value.optional }
        return sdk.style.wrapsInputsInOptional ? value.input.optional : value.optional.input
    }

    /// A type, wrapped as an input where the shape asks for it.
    private func wrapped(_ reference: TypeReference, _ form: Form, _ shape: TypeShape) -> PythonSDKType {
        let bare = bare(reference, form, shape)
        guard shape.holdsOutputs, !reference.isPlain, bare != .any else { return bare }
        return bare.input
    }

    /// A type whose elements, but not itself, are wrapped as inputs where the shape asks for it.
    func bare(_ reference: TypeReference, _ form: Form, _ shape: TypeShape) -> PythonSDKType {
        switch reference {
        case .boolean: .name("_builtins.bool")
        case .integer: .name("_builtins.int")
        case .number: .name("_builtins.float")
        case .string, .json: .name("_builtins.str")
        case .any: .any
        case .archive: .name("pulumi.Archive")
        case .asset: .applied("Union", [.name("pulumi.Asset"), .name("pulumi.Archive")])
        case .array(let element): .applied("Sequence", [wrapped(element, form, shape)])
        case .map(let value): .applied("Mapping", [.name("str"), wrapped(value, form, shape)])
        case .plain(let inner):
            if case .union(let union) = inner.unmarked, form != .output {
                .anyOf(union.elements.map { wrapped($0, form, shape) })
            } else {
                bare(inner, form, shape)
            }
        case .type(let name): declared(name, form, shape)
        case .resource(let name): .quoted(resourceName(name))
        case .union(let union):
            if form == .output { outputUnion(union, shape) } else { .anyOf(union.elements.map { bare($0, form, shape) }) }
        }
    }

    /// A union that is read: the type that it falls back to, if there is one.
    private func outputUnion(_ union: UnionReference, _ shape: TypeShape) -> PythonSDKType {
        let types = union.elements.map { element -> TypeReference in sdk.package.primitive(element) }
        if union.elements.contains(where: { $0 != sdk.package.primitive($0) }), Set(types).count == 1, let primitive = types.first
        {
            return bare(primitive, .output, shape)
        }
        return union.fallback.first.map { bare($0, .output, shape) } ?? .any
    }

    private static func literalType(_ value: SchemaValue) -> PythonSDKType? {
        switch value {
        case .boolean, .integer, .string: .literal(PythonSDK.literal(value))
        case .number: nil
        }
    }

    // MARK: Declarations

    private func declared(_ name: DeclarationName, _ form: Form, _ shape: TypeShape) -> PythonSDKType {
        guard name.package != sdk.package.name else { return own(name.token, form, shape) }
        switch sdk.package.type(name) {
        case .object(let object): return objectType(object.package, object.token, form, shape)
        case .enumeration(let type):
            guard let symbol = PythonSymbols.all[type.package].symbol(.enumeration, type.token) else { return .any }
            return .quoted(Self.path(of: symbol))
        case nil:
            guard let other = sdk.others.owner(of: name) else { return .any }
            return objectType(other, name.token, form, shape)
        }
    }

    private func objectType(_ package: Package, _ token: String, _ form: Form, _ shape: TypeShape) -> PythonSDKType {
        let symbols = PythonSymbols.all[package]
        guard let symbol = symbols.symbol(.object(form == .output ? .output : shape), token) else { return .any }
        let path = Self.path(of: symbol)
        switch form {
        case .output, .arguments: return .quoted(path)
        case .dictionary: return .quoted(symbols.hasDictionariesOfItsOwn ? path + "Dict" : path)
        case .parameter: return .applied("pulumi.InputType", [.quoted(path)])
        }
    }

    /// A type of the package itself.
    private func own(_ token: String, _ form: Form, _ shape: TypeShape) -> PythonSDKType {
        guard let type = sdk.types[token] else { return .any }
        guard !type.isEnumeration else { return .quoted(path(type.output, in: type.folder, own: "", root: "_root_enums.")) }
        guard form != .output else {
            return .quoted(path(type.output, in: type.folder, own: "outputs.", root: "_root_outputs."))
        }
        let path = path(type.name(shape), in: type.folder, own: "", root: "_root_inputs.")
        let hasDictionary = sdk.symbols.settings.hasTypedDictionaries
        switch form {
        case .output, .arguments: return .quoted(path)
        case .dictionary:
            return .quoted(hasDictionary || sdk.symbols.hasDictionariesOfItsOwn ? path + "Dict" : path)
        case .parameter:
            return hasDictionary
                ? .applied("Union", [.quoted(path), .quoted(path + "Dict")]) : .applied("pulumi.InputType", [.quoted(path)])
        }
    }

    /// The path to a class of another package.
    private static func path(of symbol: Symbol) -> String {
        [symbol.importPath, symbol.namespace, symbol.identifier].filter { !$0.isEmpty }.joined(separator: ".")
    }

    /// The path to a class of the package itself from the module at hand.
    private func path(_ name: String, in target: String, own: String, root: String) -> String {
        if target == folder { return own.isEmpty ? name : own + name }
        if target.isEmpty { return root + name }
        return "\(PythonSDKImports.alias(of: target)).\(own)\(name)"
    }

    /// The class of a resource, or of its arguments.
    func resourceName(_ name: DeclarationName, _ kind: SymbolKind = .resource) -> String {
        guard let owner = sdk.others.owner(of: name), let symbol = PythonSymbols.all[owner].symbol(kind, name.token) else {
            return "Any"
        }
        guard owner === sdk.package else { return Self.path(of: symbol) }
        return path(symbol.identifier, in: sdk.symbols.folder(of: name.token), own: "", root: "")
    }
}

extension TypeShape {
    /// Whether values of the shape may be outputs.
    var holdsOutputs: Bool {
        switch self {
        case .input, .state, .functionOutputInput: true
        case .output, .functionInput: false
        }
    }
}

extension PythonSymbols {
    /// Whether the SDK has typed dictionaries by its own settings.
    var hasDictionariesOfItsOwn: Bool { schema.node["language"]?["python"]?["inputTypes"]?.givenText == "classes-and-dicts" }
}

extension PythonSDK {
    /// A value of the schema as Python writes it.
    static func literal(_ value: SchemaValue) -> String {
        switch value {
        case .boolean(let flag): return flag ? "True" : "False"
        case .integer(let number): return String(number)
        case .number(let number): return NumberFormat.general(number)
        case .string(let text):
            var out = "'"
            for scalar in text.unicodeScalars {
                switch scalar {
                case "'", "\\": out += "\\\(scalar)"
                case "\n": out += "\\n"
                case "\r": out += "\\r"
                case "\t": out += "\\t"
                default: out.unicodeScalars.append(scalar)
                }
            }
            return out + "'"
        }
    }

    /// The default of a property; nil if it has none.
    func defaultValue(_ property: Property) -> String? {
        let value = property.defaultValue.map(Self.literal)
        let variables = property.environment
        guard !variables.isEmpty else { return value }
        let reader =
            switch package.primitive(property.type) {
            case .boolean: "get_env_bool"
            case .integer: "get_env_int"
            case .number: "get_env_float"
            default: "get_env"
            }
        let reading = "_utilities.\(reader)(\(variables.map { Self.literal(.string($0)) }.joined(separator: ", ")))"
        return value.map { "(\(reading) or \($0))" } ?? reading
    }
}
