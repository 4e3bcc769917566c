import Base
import LanguageKit
import Schema

/// The types of one Go package's declarations, as its files name them.
struct GoSDKTypes: Sendable {
    let sdk: GoSDK
    /// The Go package's folder.
    let module: String
    private let names: [String: GoSDKTypeName]

    init(sdk: GoSDK, module: String) {
        self.sdk = sdk
        self.module = module
        names = sdk.typeNames.value
    }

    // MARK: Properties

    /// What a property holds when all is known.
    func value(_ property: Property) -> String { value(property.type, isOptional: !property.isRequired) }

    /// What a property takes where it may be an output.
    func input(_ property: Property) -> String { input(property.type, isOptional: !property.isRequired) }

    /// The output that a property is.
    func output(_ property: Property) -> String { output(property.type, isOptional: !property.isRequired) }

    // MARK: Known values

    /// The type of known values; of those that may be absent it is a pointer, unless it can be nil by itself.
    func value(_ type: TypeReference, isOptional: Bool) -> String {
        let name = value(type)
        return isOptional && !isNilable(type) && name != "interface{}" ? "*" + name : name
    }

    private func value(_ type: TypeReference) -> String {
        switch type {
        case .boolean: return "bool"
        case .integer: return "int"
        case .number: return "float64"
        case .string: return "string"
        case .any, .json: return "interface{}"
        case .archive: return "pulumi.Archive"
        case .asset: return "pulumi.AssetOrArchive"
        case .plain(let inner): return value(inner)
        case .array(let element): return "[]" + value(element)
        case .map(let element): return "map[string]" + value(element)
        case .union(let union): return enumValue(union).map { value($0) } ?? "interface{}"
        case .resource(let name): return "*" + resource(name)
        case .type(let name): return declared(name)
        }
    }

    // MARK: Inputs

    /// The type of inputs. Those that take known values only hold objects of which every member may be an output.
    func input(_ type: TypeReference, isOptional: Bool) -> String {
        if case .plain(let inner) = type {
            let name = plainInput(inner)
            return isOptional && !isNilable(inner) && name != "interface{}" ? "*" + name : name
        }
        let name = input(type)
        guard isOptional, !isNilable(type), name != "pulumi.Input" else { return name }
        if case .type(let reference) = type, !hasPointer(reference, isInput: true) { return "*" + name }
        return Self.without("Input", name) + "PtrInput"
    }

    private func plainInput(_ type: TypeReference) -> String {
        switch type {
        case .plain(let inner): plainInput(inner)
        case .array(let element): "[]" + input(element, isOptional: false)
        case .map(let element): "map[string]" + input(element, isOptional: false)
        case .type(let name): isEnum(name) ? declared(name) : declared(name) + "Args"
        case .union: "interface{}"
        case .boolean, .integer, .number, .string, .any, .json, .archive, .asset, .resource: value(type)
        }
    }

    /// The interface of inputs of a type that must be there.
    func input(_ type: TypeReference) -> String {
        switch type {
        case .boolean: return "pulumi.BoolInput"
        case .integer: return "pulumi.IntInput"
        case .number: return "pulumi.Float64Input"
        case .string: return "pulumi.StringInput"
        case .any, .json: return "pulumi.Input"
        case .archive: return "pulumi.ArchiveInput"
        case .asset: return "pulumi.AssetOrArchiveInput"
        case .plain(let inner): return input(inner)
        case .array(let element): return Self.without("Input", input(element)) + "ArrayInput"
        case .map(let element): return Self.without("Input", input(element)) + "MapInput"
        case .union(let union): return enumValue(union).map { input($0) } ?? "pulumi.Input"
        case .resource(let name): return resource(name) + "Input"
        case .type(let name): return declared(name) + "Input"
        }
    }

    // MARK: Outputs

    /// The type of outputs.
    func output(_ type: TypeReference, isOptional: Bool) -> String {
        let name = output(type)
        guard isOptional, !isNilable(type), name != "pulumi.AnyOutput" else { return name }
        if case .type(let reference) = type.unmarked, !hasPointer(reference, isInput: false) { return "*" + name }
        return Self.without("Output", name) + "PtrOutput"
    }

    private func output(_ type: TypeReference) -> String {
        switch type {
        case .boolean: return "pulumi.BoolOutput"
        case .integer: return "pulumi.IntOutput"
        case .number: return "pulumi.Float64Output"
        case .string: return "pulumi.StringOutput"
        case .any, .json: return "pulumi.AnyOutput"
        case .archive: return "pulumi.ArchiveOutput"
        case .asset: return "pulumi.AssetOrArchiveOutput"
        case .plain(let inner): return output(inner)
        case .array(let element): return collection(of: element) + "ArrayOutput"
        case .map(let element): return collection(of: element) + "MapOutput"
        case .union(let union): return enumValue(union).map { output($0) } ?? "pulumi.AnyOutput"
        case .resource(let name): return resource(name) + "Output"
        case .type(let name): return declared(name) + "Output"
        }
    }

    private func collection(of element: TypeReference) -> String {
        let name = Self.without("Output", output(element))
        return name == "pulumi.Any" ? "pulumi." : name
    }

    // MARK: Declarations

    /// The name of an object type or enum.
    func declared(_ name: DeclarationName) -> String {
        if name.package == sdk.package.name, let known = names[name.token] {
            return known.folder == module ? known.name : known.path
        }
        guard let owner = sdk.others.owner(of: name) else { return "interface{}" }
        let symbols = GoSymbols.all[owner]
        let type = owner.isEnumeration(name.token) ? symbols.enumeration(name.token) : symbols.object(name.token)
        return qualified(type.name, type.location, symbols)
    }

    /// The name of a resource.
    func resource(_ name: DeclarationName) -> String {
        guard let owner = sdk.others.owner(of: name) else { return "interface{}" }
        let symbols = GoSymbols.all[owner]
        let resource = symbols.resource(name.token)
        return qualified(resource.name, resource.location, symbols)
    }

    private func qualified(_ name: String, _ location: GoLocation, _ owner: GoSymbols) -> String {
        if owner === sdk.symbols, location.folder == module { return name }
        let alias =
            sdk.symbols.settings.packageImportAliases[location.importPath]
            ?? owner.settings.packageImportAliases[location.importPath]
            ?? (location.folder.isEmpty ? owner.rootPackageName : location.name)
        return "\(GoNames.withoutHyphens(alias)).\(name)"
    }

    /// Whether a type is an enum.
    func isEnum(_ name: DeclarationName) -> Bool {
        if name.package == sdk.package.name, let known = names[name.token] { return known.isEnum }
        if case .enumeration? = sdk.package.type(name) { return true }
        return false
    }

    /// Whether a type has the forms of values that may be absent. Of this package's types all that are needed have them.
    private func hasPointer(_ name: DeclarationName, isInput: Bool) -> Bool {
        guard name.package != sdk.package.name, let owner = sdk.package.owner(of: name) else { return true }
        let forms = GoSymbols.all[owner].forms(ofType: name.token)
        if owner.isEnumeration(name.token) {
            return !forms.isDisjoint(with: isInput ? [.input, .pointerInput] : [.output, .pointerOutput])
        }
        return forms.contains(isInput ? .pointerInput : .pointerOutput)
    }

    /// Whether nil is a value of the type, so that no pointer is needed for what may be absent.
    func isNilable(_ type: TypeReference) -> Bool {
        switch type {
        case .array, .map, .resource, .archive, .asset, .json, .any: true
        case .plain(let inner): isNilable(inner)
        case .boolean, .integer, .number, .string, .union, .type: false
        }
    }

    /// The primitive behind a union of an enum and the values that it doesn't name.
    func enumValue(_ union: UnionReference) -> TypeReference? {
        for element in union.elements {
            if case .type(let name) = element.unmarked, case .enumeration(let type)? = sdk.package.type(name) {
                return type.valueType
            }
        }
        return nil
    }

    static func without(_ suffix: String, _ name: String) -> String {
        name.hasSuffix(suffix) ? String(name.dropLast(suffix.utf8.count)) : name
    }
}

extension GoSDK {
    /// The types as the files of a Go package name them.
    func types(in module: String) -> GoSDKTypes { GoSDKTypes(sdk: self, module: module) }
}
