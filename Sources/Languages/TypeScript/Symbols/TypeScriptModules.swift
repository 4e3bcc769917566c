import Base
import LanguageKit
import Schema

/// The folders of a package's TypeScript SDK, which file names must not collide with.
///
/// Source: the file names of the published SDKs (`index_.ts`, `config_.ts`).
struct TypeScriptModules: Sendable {
    /// Folder (empty for the root) → names of the folders in it.
    private(set) var children: [String: Set<String>] = [:]
    private let hasConfiguration: Bool

    /// Collects the folders of all modules with resources or functions; `folder` gives that of a module.
    init(_ package: Package, hasConfiguration: Bool, folder: (String) -> String) {
        self.hasConfiguration = hasConfiguration
        var seen: Set<String> = [""]
        if hasConfiguration { add("config", &seen) }
        if !package.typeTokens.isEmpty { add("types", &seen) }
        var modules = Set(package.resourceTokens.map(package.module))
        modules.formUnion(package.functionTokens.map(package.module))
        for module in modules { add(folder(module), &seen) }
    }

    /// Adds a folder, and those around it.
    mutating func add(_ folder: String) {
        var seen: Set<String> = [""]
        add(folder, &seen)
    }

    private mutating func add(_ folder: String, _ seen: inout Set<String>) {
        guard seen.insert(folder).inserted else { return }
        let (parent, name) = Self.split(folder)
        children[parent, default: []].insert(name)
        add(parent, &seen)
    }

    private static func split(_ folder: String) -> (parent: String, name: String) {
        guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", folder) }
        return (String(folder[..<slash]), String(folder[folder.utf8.index(after: slash)...]))
    }

    /// The path of the file for a member, with `_` behind its name where a file or folder of that name exists for another reason.
    func file(_ name: String, in folder: String) -> String {
        let isTaken =
            switch (folder, name) {
            case (_, "index"), ("", "utilities"): true
            case ("config", "vars"): hasConfiguration
            case ("types", "input"), ("types", "output"): true
            default: children[folder]?.contains(name) ?? false
            }
        return TypeScriptModules.path(folder, isTaken ? name + "_.ts" : name + ".ts")
    }

    /// A file in a folder; the root folder has no name.
    static func path(_ folder: String, _ file: String) -> String { folder.isEmpty ? file : folder + "/" + file }
}
