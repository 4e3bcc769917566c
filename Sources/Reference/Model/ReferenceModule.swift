import Base
import Documents
import LanguageKit
public import Schema

/// A module of a package, with what its index page lists.
public struct ReferenceModule: Sendable {
    /// A line of an index: what it is called, and the folder of its page in the module's.
    public struct Entry: Sendable {
        /// The name that is shown.
        public var title: String
        /// The folder of the page, without the slash at its end.
        public var folder: String
        /// The token; empty for a module.
        public var token: String
    }

    /// Its name: empty for the root.
    public var name: String
    /// Its folder in the package's: empty for the root.
    public var folder: String
    /// The modules in it, by title.
    public var modules: [Entry]
    /// Its resources, by title; the provider is one of the root.
    public var resources: [Entry]
    /// Its functions, by title; methods aren't among them.
    public var functions: [Entry]
}

/// The modules of a package, and the place of each page.
///
/// Of two pages with the same folder the second has a prefix: `mod-`, `res-` or `fn-`. Source of the rules: the public registry's pages.
public struct ReferenceTree: Sendable {
    /// The package.
    public let package: Package
    /// The modules that have pages, the root first, then by name.
    public let modules: [ReferenceModule]

    /// Finds the pages of a package.
    public init(_ package: Package) {
        self.package = package
        var members: [String: Members] = ["": Members()]
        func module(of token: String) -> String {
            let name = Self.moduleName(of: token, in: package)
            Self.add(name, to: &members)
            return name
        }
        members["", default: Members()].resources.append(package.providerToken)
        for token in package.resourceTokens.byBytes where package.resource(token)?.token == token {
            members[module(of: token), default: Members()].resources.append(token)
        }
        for token in package.functionTokens.byBytes where package.function(token)?.isMethod == false {
            members[module(of: token), default: Members()].functions.append(token)
        }
        let names = members.keys.sorted()
        modules = names.map { Self.module($0, members[$0] ?? Members(), in: package) }
    }

    /// What is in a module, by token or name.
    private struct Members {
        var modules: [String] = []
        var resources: [String] = []
        var functions: [String] = []
    }

    /// Adds a module, and those that it is in.
    private static func add(_ name: String, to members: inout [String: Members]) {
        var name = name
        while members[name] == nil {
            members[name] = Members()
            let parent = name.parts(separatedBy: UInt8(ascii: "/")).dropLast().joined(separator: "/")
            add(parent, to: &members)
            members[parent, default: Members()].modules.append(name)
            name = parent
        }
    }

    /// The module of a token. Modules of Kubernetes are named by domains, of which pages leave out the ends.
    private static func moduleName(of token: String, in package: Package) -> String {
        var name = package.module(of: token)
        guard package.name == "kubernetes" else { return name }
        for ending in [".k8s.io", ".apiserver", ".authorization"] where name.hasSuffix(ending) {
            name = String(name.dropLast(ending.count))
        }
        return name
    }

    private static func folder(of module: String, in package: Package) -> String {
        guard package.name == "kubernetes" else { return module }
        return package.node["language"]?["go"]?["moduleToPackage"]?[module]?.string ?? module
    }

    private static func module(_ name: String, _ members: Members, in package: Package) -> ReferenceModule {
        var taken: Set<String> = []
        func free(_ name: String, _ prefix: String) -> String? {
            for candidate in [name, prefix + name] where taken.insert(candidate).inserted { return candidate }
            return nil
        }
        func entries(_ tokens: [String], _ prefix: String, _ title: (String) -> String) -> [ReferenceModule.Entry] {
            tokens.compactMap { token in
                let title = title(token)
                let lowered = String(decoding: title.utf8.map(NameStyle.lower), as: UTF8.self)
                guard let folder = free(lowered == "index" && prefix == "res-" ? "--index" : lowered, prefix) else { return nil }
                return ReferenceModule.Entry(title: title, folder: folder, token: token)
            }
        }
        let modules = members.modules.sorted().compactMap { module -> ReferenceModule.Entry? in
            let title = folder(of: module, in: package).parts(separatedBy: UInt8(ascii: "/")).last ?? module
            guard let folder = free(title, "mod-") else { return nil }
            return ReferenceModule.Entry(
                title: title, folder: String(decoding: folder.utf8.map(NameStyle.lower), as: UTF8.self), token: "")
        }
        let resources = entries(members.resources, "res-") {
            $0 == package.providerToken ? "Provider" : NameStyle.capitalized(Token($0).member)
        }
        let functions = entries(members.functions, "fn-") { Token($0).member }
        return ReferenceModule(
            name: name, folder: folder(of: name, in: package), modules: modules.sorted { $0.title < $1.title },
            resources: resources.sorted { $0.title < $1.title },
            functions: functions.map { entry in
                var entry = entry
                entry.title = NameStyle.capitalized(entry.title)
                return entry
            }.sorted { $0.title < $1.title })
    }
}
