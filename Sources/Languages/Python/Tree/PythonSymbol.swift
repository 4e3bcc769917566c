import Base

/// A name that is declared outside of the expression that reads it. Imports and helpers are found by looking for symbols, and the name
/// table says how each is spelled.
enum PythonSymbol: Sendable {
    /// A declaration of the program, by its position, or a name that is derived from it.
    case declared(Int, PythonNameForm = .variable)
    /// Something that the Pulumi SDK itself declares: `Output.all`.
    case sdk(StaticString)
    /// A member of a package, with the path to it: `.s3.Bucket`.
    case member(PythonPackageImport, String)
    /// A name that is imported from a module of the program: a component's class.
    case imported(module: String, name: String)
    /// A member of a module of Python's library.
    case library(PythonModule, StaticString)
    /// `pulumi.Output.json_dumps`. The published programs import `json` beside it.
    case outputJSON
    case global(PythonGlobal)
    case helper(PythonHelper)
    /// The helper that fails when it is called, for a function of the program language that Python has no counterpart of.
    case unsupported(function: String, SourceSpan)
}

/// Names that are derived from a declaration's variable.
enum PythonNameForm: Sendable {
    case variable
    /// The variable of the loop that makes the objects: `server_range`.
    case range
    /// The function of a hook: `_notify`.
    case function
}

/// A package as a file imports it.
struct PythonPackageImport: Hashable, Sendable {
    /// The package's name as an identifier, from which its alias is made.
    var name: String
    /// The module that is imported: `pulumi_random`.
    var module: String

    /// Whether it is the Pulumi SDK itself, which every file imports.
    var isSDK: Bool { name == "pulumi" }
}

/// Modules of Python's library that programs import.
enum PythonModule: String, Sendable, CaseIterable {
    case base64, decimal, hashlib, json, os, subprocess, unicodedata
}

/// Names that are there without an import, and that a variable of the program could hide.
enum PythonGlobal: String, Sendable {
    case dict, enumerate, float, int, len, list, max, min, open, range, sorted, str
    /// The object that reads the configuration, which the file itself declares.
    case config
}

extension PythonExpression {
    /// Something that the Pulumi SDK itself declares.
    static func sdk(_ path: StaticString) -> PythonExpression { .symbol(.sdk(path)) }
    /// A name that is there without an import.
    static func global(_ name: PythonGlobal) -> PythonExpression { .symbol(.global(name)) }
    /// A function that the program carries with it.
    static func helper(_ helper: PythonHelper) -> PythonExpression { .symbol(.helper(helper)) }
}
