import Base
import Documents
import LanguageKit
import Schema

/// Modules that export what a folder holds, and those of the package's configuration.
extension PythonSDK {
    func indexFile(_ module: PythonSDKLayout.Module, _ layout: PythonSDKLayout) -> BindingsText {
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write("import builtins as _builtins\nfrom \(Self.dots(from: module.path)) import _utilities\nimport typing\n")
        var names: Set<String> = Set(module.overlays)
        for token in module.resources {
            if let file = symbols.symbol(.resource, token)?.file { names.insert(Self.moduleName(of: file)) }
        }
        for token in module.functions {
            if let file = symbols.symbol(.function(.plain), token)?.file { names.insert(Self.moduleName(of: file)) }
        }
        if !module.enums.isEmpty { names.insert("_enums") }
        if !names.isEmpty { printer.write("# Export this package's modules as members:\n") }
        for name in names.byBytes { printer.write("from .\(name) import *\n") }
        if !module.inputs.isEmpty { printer.write("from ._inputs import *\n") }
        if !module.outputs.isEmpty { printer.write("from . import outputs\n") }
        if !module.children.isEmpty { printer.write(Self.subpackages(of: module, in: symbols.settings.packageName)) }
        if module.path.isEmpty {
            printer.write(registration(layout))
        }
        return BindingsText(printer.bytes)
    }

    private static func moduleName(of file: String) -> String { PythonSDKLayout.split(String(file.dropLast(3))).name }

    private static func subpackages(of module: PythonSDKLayout.Module, in root: String) -> String {
        let prefix = ([root] + module.path.split(separator: "/").map(String.init)).joined(separator: ".")
        var text = "\n# Make subpackages available:\nif typing.TYPE_CHECKING:\n"
        for name in module.children.byBytes {
            text += "    import \(prefix).\(name) as __\(name)\n    \(name) = __\(name)\n"
        }
        text += "else:\n"
        for name in module.children.byBytes { text += "    \(name) = _utilities.lazy_import('\(prefix).\(name)')\n" }
        return text + "\n"
    }

    /// What tells the runtime which classes stand for which tokens.
    private func registration(_ layout: PythonSDKLayout) -> String {
        var modules: [String: (module: String, path: String, classes: [(key: String, value: MetadataJSON)])] = [:]
        for token in layout.resources where token != package.providerToken {
            guard let symbol = symbols.symbol(.resource, token) else { continue }
            let name = Token.writtenModule(of: token)
            let path = [symbol.importPath, symbol.namespace].filter { !$0.isEmpty }.joined(separator: ".")
            modules[name, default: (name, path, [])].classes.append((token, .text(symbol.identifier)))
        }
        let resources = modules.keys.byBytes.compactMap { modules[$0] }.map { module in
            MetadataJSON.object([
                ("pkg", .text(package.name)), ("mod", .text(module.module)), ("fqn", .text(module.path)),
                ("classes", .object(module.classes)),
            ])
        }
        var packages: [MetadataJSON] = []
        if layout.resources.contains(package.providerToken) {
            packages.append(
                .object([
                    ("pkg", .text(package.name)), ("token", .text(package.providerToken)),
                    ("fqn", .text(symbols.settings.packageName)), ("class", .text("Provider")),
                ]))
        }
        func text(_ list: [MetadataJSON]) -> String { String(decoding: MetadataJSON.list(list).text(indent: 1), as: UTF8.self) }
        return "_utilities.register(\n    resource_modules=\"\"\"\n\(text(resources))\n\"\"\",\n"
            + "    resource_packages=\"\"\"\n\(text(packages))\n\"\"\"\n)\n"
    }

    // MARK: Configuration

    func configurationIndex() -> BindingsText {
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write("import builtins as _builtins\nimport sys\nfrom .vars import _ExportableConfig\n\n")
        printer.write("sys.modules[__name__].__class__ = _ExportableConfig\n")
        return BindingsText(printer.bytes)
    }

    private var configurationHead: String {
        var imports = PythonSDKImports(self, folder: "config")
        imports.add(package.configuration, isInput: false)
        return head(folder: "config", imports)
    }

    func configurationStub() -> BindingsText {
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write(configurationHead)
        for variable in package.configuration.byName {
            let comment = PythonSDKComment(descriptions.laidOut(variable.description))
            printer.write(.field(variable.name, configurationType(variable).type, comment))
            printer.write(PythonSDKMember.blankLine)
        }
        return BindingsText(printer.bytes)
    }

    func configurationFile() -> BindingsText {
        var printer = PythonSDKPrinter(generator: style.generator)
        let name = package.node["pluginName"]?.givenText ?? package.name
        printer.write(configurationHead)
        printer.write("import types\n\n__config__ = pulumi.Config('\(name)')\n\n\n")
        var members: [PythonSDKMember] = []
        for variable in package.configuration.byName {
            let (type, reader) = configurationType(variable)
            let value = "__config__.\(reader)('\(variable.name)')"
            members.append(
                .function(
                    PythonSDKFunction(
                        decorators: ["@_builtins.property"], name: symbols.property(variable, of: .configuration),
                        parameters: [PythonSDKParameter("self")], result: type,
                        comment: PythonSDKComment(descriptions.laidOut(variable.description)),
                        body: [.return(defaultValue(variable).map { "\(value) or \($0)" } ?? value)])))
            members.append(.blankLine)
        }
        printer.write(PythonSDKClass(name: "_ExportableConfig", base: "types.ModuleType", members: members))
        return BindingsText(printer.bytes)
    }

    /// The type of a variable, and what reads it.
    private func configurationType(_ variable: Property) -> (type: PythonSDKType, reader: String) {
        let (name, reader) =
            switch package.primitive(variable.type) {
            case .boolean: ("bool", "get_bool")
            case .integer: ("int", "get_int")
            case .number: ("float", "get_float")
            default: ("str", "get")
            }
        let type = PythonSDKType.name(name)
        return (variable.defaultValue == nil ? type.optional : type, reader)
    }
}
