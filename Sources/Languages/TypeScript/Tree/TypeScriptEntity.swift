/// Something that another file declares and an import makes available: `aws.s3.Bucket`.
struct TypeScriptEntity: Hashable, Sendable {
    /// What it is imported from.
    var module: TypeScriptImport
    /// The path from the import to it; empty for the import itself.
    var path: [String]

    init(_ module: TypeScriptImport, _ path: [String] = []) {
        self.module = module
        self.path = path
    }

    /// A member of the SDK's own module.
    static func core(_ path: String...) -> TypeScriptEntity { TypeScriptEntity(.core, path) }
    /// A member of a module of Node.js.
    static func node(_ module: String, _ name: String) -> TypeScriptEntity { TypeScriptEntity(.module(module), [name]) }
}

/// What a file imports.
enum TypeScriptImport: Hashable, Sendable {
    /// The SDK itself, which every file imports.
    case core
    /// A package's SDK, by the package's name; the name to import it by in npm is nil if the package's schema isn't known.
    case package(String, npmName: String?)
    /// A module of Node.js.
    case module(String)
    /// A class of another file of the program.
    case component(className: String, file: String)
    /// A name of which it isn't known where it comes from, so that nothing is imported.
    case unknown(String)
}
