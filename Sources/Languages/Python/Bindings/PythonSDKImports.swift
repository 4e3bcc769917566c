import Base
import LanguageKit
import Schema

/// What a module of an SDK imports for its annotations: the modules of all types that its own types are made of.
struct PythonSDKImports {
    private let sdk: PythonSDK
    private let folder: String
    /// Import statements of the package's own modules.
    private var lines: Set<String> = []
    /// Other packages' modules.
    private var packages: Set<String> = []
    /// Tokens of the own types that were read and given.
    private var seenOutputs: Set<String> = []
    private var seenInputs: Set<String> = []
    /// Whether a constant is annotated by its value.
    var usesLiterals = false

    init(_ sdk: PythonSDK, folder: String) {
        self.sdk = sdk
        self.folder = folder
    }

    mutating func add(_ properties: PropertyList, isInput: Bool) {
        for property in properties {
            if property.constant != nil, !sdk.style.widensConstants { usesLiterals = true }
            add(property.type, isInput: isInput)
        }
    }

    mutating func add(_ type: TypeReference, isInput: Bool) {
        switch type {
        case .boolean, .integer, .number, .string, .json, .any, .archive, .asset: break
        case .array(let inner), .map(let inner), .plain(let inner): add(inner, isInput: isInput)
        case .union(let union): for element in union.elements { add(element, isInput: isInput) }
        case .resource(let name):
            guard let owner = sdk.others.owner(of: name) else { return }
            if owner === sdk.package { addResource(name.token) } else { add(package: owner) }
        case .type(let name):
            guard name.package == sdk.package.name else {
                if let other = sdk.others.owner(of: name) { add(package: other) }
                return
            }
            addType(name.token, isInput: isInput)
        }
    }

    private mutating func addType(_ token: String, isInput: Bool) {
        guard isInput ? seenInputs.insert(token).inserted : seenOutputs.insert(token).inserted, let type = sdk.types[token] else {
            return
        }
        guard !type.isEnumeration else { return addModule(at: type.folder, "_enums", own: "from ._enums import *") }
        if isInput {
            addModule(at: type.folder, "_inputs", own: "from ._inputs import *")
        } else {
            addModule(at: type.folder, "outputs", own: "from . import outputs")
        }
        guard case .object(let object)? = sdk.package.type(token) else { return }
        for property in object.properties { add(property.type, isInput: isInput) }
    }

    private mutating func addModule(at target: String, _ file: String, own: String) {
        if target == folder {
            lines.insert(own)
        } else if target.isEmpty {
            let name = file.hasPrefix("_") ? "_root" + file : "_root_" + file
            lines.insert("from \(PythonSDK.dots(from: folder)) import \(file) as \(name)")
        } else {
            addModule(at: target)
        }
    }

    /// Other modules are imported by the first part of their path.
    private mutating func addModule(at target: String) {
        let name = target.split(separator: "/").first ?? ""
        lines.insert("from \(PythonSDK.dots(from: folder)) import \(name) as _\(name)")
    }

    private mutating func addResource(_ token: String) {
        let target = sdk.symbols.folder(of: token)
        guard target == folder || target.isEmpty else { return addModule(at: target) }
        guard let symbol = sdk.symbols.symbol(.resource, token) else { return }
        let file = PythonSDKLayout.split(String(symbol.file.dropLast(3))).name
        lines.insert("from \(target == folder ? "." : PythonSDK.dots(from: folder))\(file) import \(symbol.identifier)")
    }

    private mutating func add(package: Package) { packages.insert(PythonPackageSettings(package).packageName) }

    /// The path by which a module is reached: `_lb`, `_apps.v1`.
    static func alias(of folder: String) -> String { "_" + folder.split(separator: "/").joined(separator: ".") }

    /// Adjusts the statements for a module of types: it doesn't import itself, but the enums beside it.
    mutating func fit(_ module: PythonSDKLayout.Module) {
        lines.remove("from ._inputs import *")
        if !module.enums.isEmpty { lines.insert("from ._enums import *") }
    }

    /// The import statements.
    var text: String {
        let own = lines.byBytes.map { $0 + "\n" }.joined()
        return own + packages.byBytes.map { "import \($0)\n" }.joined()
    }
}

extension PythonSDK {
    /// The beginning of a module with classes or functions.
    func head(folder: String, _ imports: PythonSDKImports, awaits: Bool = false) -> String {
        var names = ["Any", "Mapping", "Optional", "Sequence", "Union", "overload"]
        if awaits { names.append("Awaitable") }
        if imports.usesLiterals { names.append("Literal") }
        let hasDictionaries = symbols.settings.hasTypedDictionaries
        var text =
            "import builtins as _builtins\nimport warnings\n\(hasDictionaries ? "import sys\n" : "")import pulumi\nimport pulumi.runtime\n"
        text += "from typing import \(names.joined(separator: ", "))\n"
        if hasDictionaries {
            text += "if sys.version_info >= (3, 11):\n    from typing import NotRequired, TypedDict, TypeAlias\n"
            text += "else:\n    from typing_extensions import NotRequired, TypedDict, TypeAlias\n"
        }
        return text + "from \(Self.dots(from: folder)) import _utilities\n" + imports.text + "\n"
    }

    /// The names that a module exports, a line each.
    static func exports(_ names: [String]) -> String {
        "__all__ = [\n" + names.map { "    '\($0)',\n" }.joined() + "]\n\n"
    }
}
