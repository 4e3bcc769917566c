import Base
import Documents
import LanguageKit
import Schema

/// The parts of an index.
enum TypeScriptSDKIndex {
    /// The imports and exports of the folders of a module.
    static func modules(_ names: [String]) -> String {
        let pairs = names.map { (name: identifier($0), path: $0) }
        var text = "// Export sub-modules:\n"
        for (name, path) in pairs { text += "import * as \(name) from \"./\(path)\";\n" }
        text += "\nexport {\n"
        for (name, path) in pairs {
            text += ["module", "exports", "require"].contains(path) ? "    \(name) as \(path),\n" : "    \(name),\n"
        }
        return text + "};\n"
    }

    /// A folder's name as a variable. Those that a module has by itself get an underscore.
    static func identifier(_ name: String) -> String {
        let name = TypeScriptNames.identifier(name)
        return ["module", "exports", "require"].contains(name) ? name + "_" : name
    }
}

/// Indexes.
extension TypeScriptSDK {
    func indexFile(_ module: TypeScriptSDKLayout.Module, _ layout: TypeScriptSDKLayout) -> BindingsText {
        var printer = TypeScriptSDKPrinter(generator: style.generator)
        let root = Self.root(from: module.indexPath)
        let resources = module.resources.filter { $0 != package.providerToken }
        let isRoot = module.path.isEmpty
        let members = indexMembers(module)
        let hasDeclarations = isRoot || !resources.isEmpty || !module.functions.isEmpty
        if hasDeclarations { printer.write("import * as pulumi from \"@pulumi/pulumi\";\n") }
        if hasDeclarations || !module.children.isEmpty || (module.path == "types" && !layout.objects.isEmpty) {
            printer.write("import * as utilities from \"\(root)utilities\";\n\n")
        }
        if !members.isEmpty {
            printer.write("// Export members:\n")
            for member in members { printer.write(member.text) }
        }
        writeRest(module, layout, resources, isFirst: members.isEmpty, to: &printer)
        return BindingsText(printer.bytes)
    }

    private func writeRest(
        _ module: TypeScriptSDKLayout.Module, _ layout: TypeScriptSDKLayout, _ resources: [String], isFirst: Bool,
        to printer: inout TypeScriptSDKPrinter
    ) {
        let isRoot = module.path.isEmpty
        let root = Self.root(from: module.indexPath)
        let hasEnums = layout.enums[module.path] != nil
        var children = module.children
        if module.path == "types" {
            children = layout.enums.isEmpty ? ["input", "output"] : ["enums", "input", "output"]
        }
        if hasEnums {
            if !isFirst { printer.write("\n") }
            printer.write("// Export enums:\n")
            let path = TypeScriptModules.path("types/enums", module.path)
            printer.write("export * from \"\(root)\(path.last == "/" ? String(path.dropLast()) : path)\";\n")
        }
        if !children.isEmpty {
            if !isFirst || hasEnums { printer.write("\n") }
            printer.write(TypeScriptSDKIndex.modules(children.byBytes))
        }
        if !resources.isEmpty {
            if !isFirst || hasEnums || !children.isEmpty { printer.write("\n") }
            printer.write(registration(of: resources))
        }
        if isRoot, package.node["extensionParameterization"] == nil, package.provider?.isOverlay == false {
            printer.write(providerRegistration)
        }
    }

    // MARK: Members

    /// What an index exports of one file.
    private struct Member {
        var path: String
        var text: String
    }

    private func indexMembers(_ module: TypeScriptSDKLayout.Module) -> [Member] {
        var members: [Member] = []
        for token in module.resources {
            guard let resource = package.resource(token), let symbol = symbols.symbol(.resource, token) else { continue }
            members.append(member(resource, symbol))
        }
        for token in module.functions {
            guard let function = package.function(token), let symbol = symbols.symbol(.function(.plain), token) else { continue }
            members.append(member(function, symbol))
        }
        let files = module.overlays + (module.path == "config" && symbols.settings.hasConfiguration ? ["vars"] : [])
        for name in files where !members.contains(where: { $0.path == "./\(name)" }) {
            members.append(Member(path: "./\(name)", text: "export * from \"./\(name)\";\n"))
        }
        return members.sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
    }

    private static func path(of file: String) -> String { "./" + TypeScriptSDKLayout.split(String(file.dropLast(3))).name }

    private func member(_ resource: Resource, _ symbol: Symbol) -> Member {
        let path = Self.path(of: symbol.file)
        let name = symbol.identifier
        if !methods(of: resource).isEmpty {
            return Member(
                path: path, text: "export * from \"\(path)\";\nimport { \(name) } from \"\(path)\";\n\n")
        }
        let interfaces = resource.hasState ? "\(name)Args, \(name)State" : "\(name)Args"
        let text = """
            export { \(interfaces) } from "\(path)";
            export type \(name) = import("\(path)").\(name);
            export const \(name): typeof import("\(path)").\(name) = null as any;
            utilities.lazyLoad(exports, ["\(name)"], () => require("\(path)"));


            """
        return Member(path: path, text: text)
    }

    private func member(_ function: Function, _ symbol: Symbol) -> Member {
        let path = Self.path(of: symbol.file)
        let typeName = TypeScriptSymbols.typeName(function.token)
        var interfaces: [String] = []
        let takesObject = function.inputs != nil && function.multiArgumentInputs == nil
        if takesObject { interfaces.append(typeName + "Args") }
        if case .object = function.result { interfaces.append(typeName + "Result") }
        if takesObject, function.hasOutputForm, function.inputs?.properties.isEmpty == false {
            interfaces.append(typeName + "OutputArgs")
        }
        var names: [String] = []
        if function.hasPlainForm { names.append(symbol.identifier) }
        if function.hasOutputForm { names.append(symbol.identifier + "Output") }
        var text = interfaces.isEmpty ? "" : "export { \(interfaces.joined(separator: ", ")) } from \"\(path)\";\n"
        for name in names { text += "export const \(name): typeof import(\"\(path)\").\(name) = null as any;\n" }
        let list = names.map { "\"\($0)\"" }.joined(separator: ",")
        text += "utilities.lazyLoad(exports, [\(list)], () => require(\"\(path)\"));\n\n"
        return Member(path: path, text: text)
    }

    // MARK: Registration

    private func registration(of resources: [String]) -> String {
        var text = """
            const _module = {
                version: utilities.getVersion(),
                construct: (name: string, type: string, urn: string): pulumi.Resource => {
                    switch (type) {

            """
        for token in resources {
            guard let symbol = symbols.symbol(.resource, token) else { continue }
            text += "            case \"\(token)\":\n"
            text += "                return new \(symbol.identifier)(name, <any>undefined, { urn })\n"
        }
        text += """
                        default:
                            throw new Error(`unknown resource type ${type}`);
                    }
                },
            };

            """
        for module in Set(resources.map { Token.writtenModule(of: $0) }).byBytes {
            text += "pulumi.runtime.registerResourceModule(\"\(package.name)\", \"\(module)\", _module)\n"
        }
        return text
    }

    private var providerRegistration: String {
        """
        pulumi.runtime.registerResourcePackage("\(package.name)", {
            version: utilities.getVersion(),
            constructProvider: (name: string, type: string, urn: string): pulumi.ProviderResource => {
                if (type !== "\(package.providerToken)") {
                    throw new Error(`unknown provider type ${type}`);
                }
                return new Provider(name, <any>undefined, { urn });
            },
        });

        """
    }
}
