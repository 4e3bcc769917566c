import Base
import LanguageKit
import Schema

/// Files of object types.
extension GoSDK {
    func typesFile(_ module: GoSDKLayout.Module, _ objects: [String], isFirst: Bool, isGeneric: Bool) -> BindingsText {
        let types = types(in: module.path)
        let collections = isFirst ? nestedCollections(in: module.path) : []
        var imports = GoSDKImports()
        var hasOutputs = !collections.isEmpty
        for token in objects {
            guard case .object(let object)? = package.type(token) else { continue }
            types.import(object.properties, into: &imports)
            hasOutputs = hasOutputs || !symbols.forms(ofType: token).isDisjoint(with: .anyOutput)
        }
        var all = GoSDKImports(standard: hasOutputs ? ["context", "reflect"] : [])
        for (path, alias) in imports.aliases { all.add(path, as: alias) }
        all.add(internalsPath)
        if hasOutputs {
            all.add(GoSDKImports.core)
            if isGeneric || settings.generics == .beside { all.add(GoSDKImports.generics) }
        }
        var printer = printer(module.path, all)
        printer.write(.line("var _ = \(internals).GetEnvOrDefault"))
        var found: [Diagnostic] = []
        let own = objects.filter { !package.isOverlayType($0) }
        for token in own {
            guard case .object(let object)? = package.type(token) else { continue }
            found += findings(object)
            if isGeneric {
                printer.write(GoSDKGenericTypes(types).declarations(of: object))
            } else {
                printer.write(GoSDKObject(sdk: self, object: object, types: types).declarations)
            }
        }
        if !isGeneric { for collection in collections { printer.write(collection.declarations(self)) } }
        printer.write(
            .function(
                GoSDKFunction(
                    head: "func init()", body: registrations(own, isGeneric ? [] : collections, isGeneric: isGeneric),
                    isAttached: own.last.map { endsWithDefaults($0) } ?? false && (isGeneric || collections.isEmpty))))
        return BindingsText(printer.bytes, diagnostics: found)
    }

    /// Whether the last declaration of a type is the method that fills in defaults.
    private func endsWithDefaults(_ token: String) -> Bool {
        guard symbols.forms(ofType: token).isEmpty, case .object(let object)? = package.type(token) else { return false }
        return needsDefaults(object)
    }

    /// The statements that register types, those of inputs first.
    private func registrations(
        _ objects: [String], _ collections: [GoSDKNestedCollection], isGeneric: Bool
    ) -> [GoSDKStatement] {
        var statements: [GoSDKStatement] = []
        func register(input name: String, _ value: String) {
            statements.append(.line("pulumi.RegisterInputType(reflect.TypeOf((*\(name)Input)(nil)).Elem(), \(value){})"))
        }
        if !settings.omitsInputRegistrations, !isGeneric {
            for token in objects {
                let names = symbols.object(token)
                let forms = symbols.forms(ofType: token)
                if forms.contains(.input) { register(input: names.name, names.arguments) }
                if forms.contains(.pointerInput) { register(input: names.pointer, names.arguments) }
                if forms.contains(.arrayInput), !symbols.declares(names.array, in: names.location.folder) {
                    register(input: names.array, names.array)
                }
                if forms.contains(.mapInput), !symbols.declares(names.map, in: names.location.folder) {
                    register(input: names.map, names.map)
                }
            }
            for collection in collections {
                for name in collection.inputs { register(input: name, name) }
            }
        }
        for token in objects {
            let name = symbols.object(token).name
            let forms = symbols.forms(ofType: token)
            if forms.contains(.output) { statements.append(Self.register(output: name)) }
            guard !isGeneric else { continue }
            if forms.contains(.pointerOutput) { statements.append(Self.register(output: name + "Ptr")) }
            if forms.contains(.arrayOutput) { statements.append(Self.register(output: name + "Array")) }
            if forms.contains(.mapOutput) { statements.append(Self.register(output: name + "Map")) }
        }
        for collection in collections { statements += collection.outputs.map(Self.register(output:)) }
        return statements
    }

    static func register(output name: String) -> GoSDKStatement { .line("pulumi.RegisterOutputType(\(name)Output{})") }

    /// The declarations of a list or map as an input: its type, what makes it an input, and its interface.
    func container(
        _ name: String, of element: String, holding value: String, isMap: Bool, interfaceFirst: Bool = true,
        _ usage: GoSDKUsage
    ) -> [GoSDKDeclaration] {
        let prefix = isMap ? "map[string]" : "[]"
        let interface = GoSDKDeclaration.input(comment: usage.comment(name), GoSDKInputInterface(name: name))
        let rest: [GoSDKDeclaration] = [
            .line("type \(name) \(prefix)\(element)"),
            .inputMethods(
                GoSDKInputMethods(name: name, receiver: name, element: prefix + value, generics: sideBySide)),
        ]
        return interfaceFirst ? [interface] + rest : rest + [interface]
    }

    /// The declarations of a list of outputs.
    func arrayOutput(_ name: String, _ element: String) -> [GoSDKDeclaration] {
        [
            .output(GoSDKOutput(name: name + "Array", element: "[]" + element, generics: sideBySide)),
            .index(name: name, element: element),
        ]
    }

    /// The declarations of a map of outputs.
    func mapOutput(_ name: String, _ element: String) -> [GoSDKDeclaration] {
        [
            .output(GoSDKOutput(name: name + "Map", element: "map[string]" + element, generics: sideBySide)),
            .mapIndex(name: name, element: element),
        ]
    }
}

extension GoTypeForms {
    /// Any form of outputs.
    static let anyOutput: GoTypeForms = [.output, .pointerOutput, .arrayOutput, .mapOutput]
}

/// The declarations of an object type.
struct GoSDKObject {
    let sdk: GoSDK
    let object: ObjectType
    let types: GoSDKTypes

    var declarations: [GoSDKDeclaration] {
        let names = sdk.symbols.object(object.token)
        let forms = sdk.symbols.forms(ofType: object.token)
        let scope = GoSDKScope(types: types, owner: object.token)
        let members = sdk.members(object.properties, in: scope)
        let comment = sdk.comment(object.description, in: scope)
        var all = [sdk.valueStructure(names.name, members, types, comment: comment, isOuter: true)]
        all += sdk.defaultsMethod(names.name, members, types, isInput: false)
        if !forms.isEmpty { all += inputs(names, forms, members, comment) + outputs(names, forms, members, comment) }
        return all
    }

    private func inputs(
        _ names: GoTypeSymbols, _ forms: GoTypeForms, _ members: [GoSDKMember], _ comment: GoSDKComment
    ) -> [GoSDKDeclaration] {
        let name = names.name
        let usage = GoSDKUsage(sdk: sdk, module: types.module)
        var all: [GoSDKDeclaration] = []
        if forms.contains(.input) {
            all.append(.input(comment: usage.comment(name), GoSDKInputInterface(name: name)))
            all.append(sdk.inputStructure(names.arguments, members, types, comment: comment))
            let defaults = sdk.defaultsMethod(names.arguments, members, types, isInput: true)
            all += defaults
            all.append(
                .inputMethods(
                    GoSDKInputMethods(
                        name: name, receiver: names.arguments, element: name, hasPointer: forms.contains(.pointerInput),
                        generics: sdk.sideBySide, isAttached: !defaults.isEmpty)))
        }
        if forms.contains(.pointerInput) {
            let pointer = names.pointer
            all.append(.input(comment: usage.comment(pointer), GoSDKInputInterface(name: pointer)))
            all.append(.line("type \(names.pointerType) \(names.arguments)"))
            all.append(
                .function(
                    GoSDKFunction(
                        head: "func \(pointer)(v *\(names.arguments)) \(names.pointerInput)",
                        body: [.line("return (*\(names.pointerType))(v)")])))
            all.append(
                .inputMethods(
                    GoSDKInputMethods(
                        name: pointer, receiver: "*" + names.pointerType, element: "*" + name, generics: sdk.sideBySide)))
        }
        if forms.contains(.arrayInput), !sdk.symbols.declares(names.array, in: types.module) {
            all += sdk.container(names.array, of: names.input, holding: name, isMap: false, usage)
        }
        if forms.contains(.mapInput), !sdk.symbols.declares(names.map, in: types.module) {
            all += sdk.container(names.map, of: names.input, holding: name, isMap: true, usage)
        }
        return all
    }

    private func outputs(
        _ names: GoTypeSymbols, _ forms: GoTypeForms, _ members: [GoSDKMember], _ comment: GoSDKComment
    ) -> [GoSDKDeclaration] {
        let name = names.name
        var all: [GoSDKDeclaration] = []
        if forms.contains(.output) {
            all += sdk.outputType(name, members, types, comment: comment, hasPointer: forms.contains(.pointerInput))
        }
        if forms.contains(.pointerOutput) {
            all.append(.output(GoSDKOutput(name: name + "Ptr", element: "*" + name, generics: sdk.sideBySide)))
            all.append(.element(name: name))
            for member in members { all.append(pointerAccessor(names, member)) }
        }
        if forms.contains(.arrayOutput), !sdk.symbols.declares(names.array, in: types.module) {
            all += sdk.arrayOutput(name, name)
        }
        if forms.contains(.mapOutput), !sdk.symbols.declares(names.map, in: types.module) {
            all += sdk.mapOutput(name, name)
        }
        return all
    }

    private func pointerAccessor(_ names: GoTypeSymbols, _ member: GoSDKMember) -> GoSDKDeclaration {
        let type = member.property.type
        let applied = types.value(type, isOptional: true)
        var isResource = false
        if case .resource = type.unmarked { isResource = true }
        let takesAddress = member.property.isRequired && applied.utf8.first == UInt8(ascii: "*") && !isResource
        return .accessor(
            GoSDKAccessor(
                comment: member.comment, receiver: names.pointerOutput, name: names.pointerAccessor(member.property.name),
                value: "*" + names.name, applied: applied, field: member.field,
                result: types.output(type, isOptional: true), form: .pointer(takesAddress: takesAddress)))
    }
}
