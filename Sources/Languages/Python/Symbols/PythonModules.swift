import Base
import LanguageKit
import Schema

/// The modules of a package's Python SDK, as far as names depend on all of them.
///
/// Source: the file names of the published SDKs, and the classes `XInitArgs` in them.
struct PythonModules: Sendable {
    /// Folder (empty for the root) → names of the folders in it.
    private(set) var children: [String: Set<String>] = [:]

    /// Collects the folders of all modules with resources, functions or the given types; `folder` gives that of a token.
    init(_ package: Package, types: [String], hasConfiguration: Bool, folder: (String) -> String) {
        var seen: Set<String> = [""]
        if hasConfiguration { add("config", &seen) }
        // Tokens with the same middle part are in the same module, and few modules have to be named.
        var known: Set<String> = []
        for token in [package.resourceTokens, package.functionTokens, types].joined()
        where known.insert(package.module(of: token)).inserted {
            add(folder(token), &seen)
        }
    }

    private mutating func add(_ folder: String, _ seen: inout Set<String>) {
        guard seen.insert(folder).inserted else { return }
        guard let slash = folder.utf8.lastIndex(of: UInt8(ascii: "/")) else {
            children["", default: []].insert(folder)
            return
        }
        let parent = String(folder[..<slash])
        children[parent, default: []].insert(String(folder[folder.utf8.index(after: slash)...]))
        add(parent, &seen)
    }

    /// The file of a resource or function, relative to the package's own folder: with `_` behind its name where a module has that name.
    func file(_ name: String, in folder: String) -> String {
        let isTaken = children[folder]?.contains(name) ?? false
        return Self.path(folder, isTaken ? name + "_.py" : name + ".py")
    }

    /// A file in a folder; the root folder has no name.
    static func path(_ folder: String, _ file: String) -> String { folder.isEmpty ? file : folder + "/" + file }
}
