import Base
public import LanguageKit
public import Schema

/// Reference pages in Python.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct PythonReference: ReferenceLanguage {
    public static let language: LanguageID = "python"

    private let symbols: PythonSymbols
    private let others: OtherPackages

    public init(_ package: Package) {
        symbols = PythonSymbols.all[package]
        others = OtherPackages(package)
    }

    // MARK: Types

    public var primitives: ReferencePrimitives {
        ReferencePrimitives(
            boolean: "bool", integer: "int", number: "float", string: "str", any: "Any", json: "str",
            archive: "pulumi.Archive", asset: "Union[pulumi.Asset, pulumi.Archive]")
    }

    public func list(of element: String, isOutermost: Bool, isOfUnion: Bool) -> String { "Sequence[\(element)]" }

    public func map(of value: String, isOutermost: Bool) -> String { "Mapping[str, \(value)]" }

    public func union(_ union: UnionReference, _ shape: ReferenceShape, of types: [String]) -> String {
        if shape == .output {
            if let primitive = union.enumPrimitive(in: symbols.schema) { return type(primitive, shape, .short) }
            return union.fallback.first.map { type($0, shape, .short) } ?? "Any"
        }
        let distinct = types.distinct
        return distinct.count == 1 ? distinct[0] : "Union[\(distinct.joined(separator: ", "))]"
    }

    public func declared(_ kind: ReferenceDeclaration, _ shape: ReferenceShape, _ form: ReferenceNameForm) -> String {
        switch kind {
        case .resource(let name):
            guard let owner = others.owner(of: name), let symbol = PythonSymbols.all[owner].symbol(.resource, name.token) else {
                return "Any"
            }
            return path(symbol.namespace, symbol.identifier, owner, form)
        case .type(let name):
            guard let owner = others.owner(of: name) else { return "Any" }
            let symbols = PythonSymbols.all[owner]
            let namespace = symbols.namespace(of: name.token)
            if owner.isEnumeration(name.token) {
                return path(namespace, PythonSymbols.className(name.token), owner, form, root: "_root_enums.")
            }
            let isArgument = shape == .argument && form != .short
            let className = PythonSymbols.className(name.token) + (isArgument ? "Args" : "")
            return path(namespace, className, owner, form, root: shape == .output ? "_root_outputs." : "_root_inputs.")
        }
    }

    /// What code names a class by: modules of the same package are imported under names that begin with `_`.
    private func path(
        _ namespace: String, _ name: String, _ owner: Package, _ form: ReferenceNameForm, root: String = ""
    ) -> String {
        guard case .code(let module) = form else { return name }
        let prefix = namespace.isEmpty ? "" : namespace + "."
        if owner !== symbols.schema { return "\(PythonSymbols.all[owner].settings.packageName).\(prefix)\(name)" }
        if namespace == symbols.namespace(ofModule: module) { return name }
        return namespace.isEmpty ? root + name : "_\(prefix)\(name)"
    }

    // MARK: Names

    public func property(_ property: Property) -> String { symbols.property(property, of: .result) }

    public func member(_ member: EnumType.Member, of enumeration: EnumType) -> String {
        symbols.member(member, of: enumeration) ?? member.value.text
    }

    public func resource(_ resource: Resource) -> String { resource.referenceName }

    // MARK: Signatures

    private static func options(_ name: String, comment: String = "") -> ReferenceParameter {
        ReferenceParameter(
            "opts", "Optional[\(name)]", listedType: name, link: "/docs/reference/pkg/python/pulumi/#pulumi.\(name)",
            mark: "optional", default: " = None", comment: comment)
    }

    public func constructors(of resource: Resource) -> [ReferenceSignature] {
        let name = ReferenceParameter("resource_name", "str", comment: ReferenceComments.name)
        let options = Self.options("ResourceOptions", comment: ReferenceComments.options)
        let argumentsName = symbols.symbol(.resourceArgs, resource.token)?.identifier ?? resource.referenceName + "Args"
        let isOptional = resource.areInputsOptional
        let arguments = ReferenceParameter(
            "args", isOptional ? "Optional[\(argumentsName)]" : argumentsName, listedType: argumentsName, link: "#inputs",
            mark: isOptional ? "optional" : "", default: isOptional ? " = None" : "", comment: ReferenceComments.arguments)
        let code = ReferenceNameForm.code(of: resource.token, in: symbols.schema)
        let inputs = resource.inputs.byName.filter { $0.constant == nil }.map { property in
            ReferenceParameter(
                symbols.property(property, of: .constructor), "Optional[\(type(property.type, .argument, code))]",
                mark: "optional", default: " = None")
        }
        return [ReferenceSignature([name, arguments, options]), ReferenceSignature([name, options] + inputs)]
    }

    public func lookup(of resource: Resource) -> ReferenceSignature? {
        let code = ReferenceNameForm.code(of: resource.token, in: symbols.schema)
        return ReferenceSignature(
            resource.stateInputs.byName.map { property in
                ReferenceParameter(
                    self.property(property), "Optional[\(type(property.type, .argument, code))]", default: " = None")
            })
    }

    public func function(_ function: Function) -> ReferenceFunction {
        let inputs = ordered(function)
        let code = ReferenceNameForm.code(of: function.token, in: symbols.schema)
        let plain = inputs.map { property in
            ReferenceParameter(
                self.property(property), "Optional[\(type(property.type, .value, code))]", default: " = None")
        }
        let output = inputs.map { property in
            ReferenceParameter(self.property(property), wrapped(property, isOptional: true, code), default: " = None")
        }
        return ReferenceFunction(
            PythonNames.snakeCase(Token(function.token).member),
            result: NameStyle.capitalized(Token(function.token).member) + "Result",
            plain: ReferenceSignature(plain + [Self.options("InvokeOptions")]),
            output: function.hasOutputForm ? ReferenceSignature(output + [Self.options("InvokeOutputOptions")]) : nil)
    }

    private func ordered(_ function: Function) -> [Property] {
        guard let inputs = function.inputs?.properties else { return [] }
        guard let order = function.multiArgumentInputs else { return inputs.byName }
        return order.compactMap { name in inputs.first { $0.name == name } }
    }

    public func method(_ name: String, _ function: Function, of resource: Resource) -> ReferenceFunction? {
        let code = ReferenceNameForm.code(of: resource.token, in: symbols.schema)
        let inputs = function.methodInputs.sorted { first, second in
            first.isRequired != second.isRequired ? first.isRequired : first.name < second.name
        }
        var parameters: [ReferenceParameter] = []
        if !inputs.isEmpty { parameters.append(ReferenceParameter("self")) }
        for property in inputs {
            parameters.append(
                ReferenceParameter(
                    self.property(property), wrapped(property, isOptional: !property.isRequired, code),
                    default: property.isRequired ? "" : " = None"))
        }
        var result = ""
        if case .none = function.result {
        } else {
            result = "\(resource.referenceName).\(NameStyle.capitalized(symbols.method(name)))Result"
            if symbols.schema.liftsSingleResults(in: "python"), let property = function.onlyResultProperty {
                result = type(property.type, .output, code)
            }
        }
        return ReferenceFunction(symbols.method(name), result: result, plain: ReferenceSignature(parameters))
    }

    /// The type of a parameter whose value, and the elements in it, may be outputs.
    private func wrapped(_ property: Property, isOptional: Bool, _ code: ReferenceNameForm) -> String {
        let inner = elementsWrapped(property.type, code)
        let value = isOptional ? "Optional[\(inner)]" : inner
        if case .plain = property.type { return value }
        return "pulumi.Input[\(value)]"
    }

    private func elementsWrapped(_ reference: TypeReference, _ code: ReferenceNameForm) -> String {
        func element(_ type: TypeReference) -> String {
            if case .plain(let inner) = type { return elementsWrapped(inner, code) }
            return "pulumi.Input[\(elementsWrapped(type, code))]"
        }
        switch reference {
        case .array(let inner): return "Sequence[\(element(inner))]"
        case .map(let inner): return "Mapping[str, \(element(inner))]"
        case .plain(let inner): return elementsWrapped(inner, code)
        case .union(let union): return "Union[\(union.elements.map { elementsWrapped($0, code) }.joined(separator: ", "))]"
        default: return type(reference, .argument, code)
        }
    }
}
