import Base

/// Makes identifiers of the program language from the names of a YAML program.
///
/// Source of the rules: the published importer, since names show in every language that is generated.
enum IdentifierNaming {
    /// The identifier for a name, in camelCase: `my-site` → `mySite`, `volume_` → `volume`, `URLPath` → `urlpath`,
    /// `k8sPlatform` → `k8SPlatform`. A name that leaves nothing gives `x`; one that begins with a digit gets an underscore.
    static func identifier(_ name: String) -> String {
        var out: [UInt8] = []
        out.reserveCapacity(name.utf8.count)
        var raisesNext = false
        var followsCapital = false
        var isFirst = true
        for scalar in name.unicodeScalars {
            // Whatever no identifier may contain counts as an underscore; other letters than ASCII are left out.
            let byte = UInt8(exactly: scalar.value) ?? 0
            let isCapital = NameStyle.isUpper(byte)
            if isCapital || NameStyle.isLower(byte) {
                if raisesNext {
                    out.append(NameStyle.upper(byte))
                } else {
                    out.append(isFirst || followsCapital ? NameStyle.lower(byte) : byte)
                }
                raisesNext = false
            } else if NameStyle.isDigit(byte) {
                out.append(byte)
                raisesNext = true
            } else {
                raisesNext = byte != 0x24 && !isWordPart(scalar)
            }
            followsCapital = isCapital
            isFirst = false
        }
        if name == "ID" { return "id" }
        guard let first = out.first else { return "x" }
        let text = String(decoding: out, as: UTF8.self)
        return NameStyle.isDigit(first) ? "_" + text : text
    }

    private static func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
        guard scalar.value >= 0x80 else { return false }
        switch scalar.properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .letterNumber, .nonspacingMark,
            .spacingMark, .decimalNumber, .connectorPunctuation:
            return true
        default:
            return false
        }
    }
}

/// The identifiers of everything that a program declares; no two are alike.
struct DeclaredNames {
    private var configuration: [String: String] = [:]
    private var outputs: [String: String] = [:]
    private var variables: [String: String] = [:]
    private var stacks: [String: String] = [:]
    private var resources: [String: String] = [:]

    /// Names of the program language's own functions: nothing else may have them.
    static let reserved: Set<String> = [
        "cwd", "element", "entries", "fileArchive", "fileAsset", "filebase64", "filebase64sha256", "fromBase64", "invoke", "join",
        "length", "lookup", "organization", "project", "range", "readDir", "readFile", "rootDirectory", "secret", "sha1", "split",
        "stack", "toBase64", "toJSON", "unsecret",
    ]

    /// Assigns identifiers, in the order of the published importer, since it decides who keeps a name that two want.
    init(configuration: [String], outputs: [String], variables: [String], stacks: [String], resources: [String]) {
        var taken = Self.reserved
        func assign(_ names: [String], suffix: String) -> [String: String] {
            var assigned: [String: String] = [:]
            guard !names.isEmpty else { return assigned }
            for name in Set(names).sorted(by: { $0.utf8.lexicographicallyPrecedes($1.utf8) }) {
                let wanted = IdentifierNaming.identifier(name)
                var free = wanted
                if taken.contains(free) {
                    free = wanted + suffix
                    var number = 0
                    while taken.contains(free) {
                        free = "\(wanted)\(suffix)\(number)"
                        number += 1
                    }
                }
                taken.insert(free)
                assigned[name] = free
            }
            return assigned
        }
        self.configuration = assign(configuration, suffix: "")
        self.outputs = assign(outputs, suffix: "")
        self.variables = assign(variables, suffix: "Var")
        self.stacks = assign(stacks, suffix: "Stack")
        self.resources = assign(resources, suffix: "Resource")
    }

    /// The identifier that a reference to this name means; nil if nothing of this name can be referred to.
    func reference(_ name: String) -> String? { configuration[name] ?? variables[name] ?? resources[name] }
    /// The identifier of a configuration variable.
    func configuration(_ key: String) -> String { configuration[key] ?? IdentifierNaming.identifier(key) }
    /// The identifier of an output.
    func output(_ key: String) -> String { outputs[key] ?? IdentifierNaming.identifier(key) }
    /// The identifier of a variable.
    func variable(_ key: String) -> String { variables[key] ?? IdentifierNaming.identifier(key) }
    /// The identifier of the resource that stands for another stack, by the stack's name.
    func stack(_ name: String) -> String { stacks[name] ?? IdentifierNaming.identifier(name) }
    /// The identifier of a resource.
    func resource(_ key: String) -> String { resources[key] ?? IdentifierNaming.identifier(key) }
}
