public import Base
public import Program
public import Schema

/// A program as a project: its name, its files, and the packages that it uses. From it a language makes the files that let the
/// program start: `package.json`, `go.mod` and the like.
public struct Project: Sendable {
    /// A package that the program uses.
    public struct Package: Sendable {
        /// Its name, as tokens have it.
        public var name: String
        /// Its version, without build metadata; nil if neither the schema nor the program says one.
        public var version: String?
        /// Its schema, if it is at hand.
        public var schema: Schema.Package?
    }

    /// The project's name: letters, digits, hyphens, underscores and full stops, beginning with a letter or digit.
    public let name: String
    /// The packages, sorted by name, without the engine's own.
    public let packages: [Package]
    /// The program's files, the main program first.
    public let files: [File]
    /// What the program's source says about the project.
    public let settings: [ProjectSetting]

    /// Creates the project of a program.
    ///
    /// - Parameters:
    ///   - name: what to call it, if the program has no name of its own; made to fit.
    ///   - files: the program's files in one language.
    public init(_ program: Program, name: String, files: [File]) {
        self.name = Self.fitting(program.name.isEmpty ? name : program.name)
        self.files = files
        settings = program.settings
        var found = Packages()
        found.collect(program, depth: Self.deepest)
        packages = found.packages.values.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }

    /// Components may hold components; a program that holds itself would never end.
    private static let deepest = 32
    /// What the engine allows for names of projects.
    private static let longestName = 100

    private static func fitting(_ name: String) -> String {
        let text = name.unicodeScalars.map { scalar -> Character in
            let isAllowed =
                scalar.isASCII
                && (scalar.properties.isAlphabetic || scalar.properties.numericType != nil
                    || "-_.".unicodeScalars.contains(scalar))
            return isAllowed ? Character(scalar) : "-"
        }
        let trimmed = text.drop { $0 == "-" || $0 == "_" || $0 == "." }.prefix(longestName)
        return trimmed.isEmpty ? "program" : String(trimmed)
    }
}

/// Collects the packages of a program and of its components.
private struct Packages {
    var packages: [String: Project.Package] = [:]

    mutating func collect(_ program: Program, depth: Int) {
        for declaration in program.declarations {
            if case .resource(let d) = declaration { add(token: d.token, d.schema?.package) }
            declaration.forEachExpression { collect($0) }
        }
        for reference in program.packages where packages[reference.name]?.version == nil {
            packages[reference.name]?.version = Self.version(reference.version)
        }
        guard depth > 0 else { return }
        for name in program.components.keys.sorted() {
            if let inner = program.components[name] { collect(inner, depth: depth - 1) }
        }
    }

    private mutating func collect(_ expression: Expression) {
        expression.forEachChild { collect($0) }
        if case .invoke(let e) = expression { add(token: e.token, e.function?.package) }
    }

    private mutating func add(token text: String, _ schema: Package?) {
        let token = Token(text)
        let name = token.isProvider ? token.member : token.package
        guard name != "pulumi", !name.isEmpty, packages[name]?.schema == nil else { return }
        packages[name] = Project.Package(name: name, version: Self.version(schema?.version), schema: schema)
    }

    /// A version without what follows `+`, which names a build.
    private static func version(_ text: String?) -> String? {
        text?.split(separator: "+").first.map { $0.hasPrefix("v") ? String($0.dropFirst()) : String($0) }
    }
}
