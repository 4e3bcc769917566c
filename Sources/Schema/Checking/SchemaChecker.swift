public import Base
import Documents

/// Checks a package schema, or a definition: that it is JSON or YAML, that every key and kind is one that the format knows, and
/// that all names which it uses are declared. References into other packages are checked where `provider` has these.
///
/// The findings are sorted; none of them means that the schema can be used without doubt.
public func checkSchema(_ source: SourceFile, provider: (any PackageProvider)? = nil) -> [Diagnostic] {
    let (package, diagnostics) = Package.read(from: source, provider: provider)
    return (diagnostics + (package.map(checkSchema) ?? [])).sortedOnce()
}

/// The same for a schema that is open already; what was found when it was opened isn't found again.
public func checkSchema(_ package: Package) -> [Diagnostic] {
    var checker = SchemaChecker(package: package)
    checker.check(package.node, as: .object(.package))
    checker.checkDeclarations()
    return checker.diagnostics.sortedOnce()
}

/// Walks a schema along the shapes of the format. What a shape means beyond its keys is checked by its own function, in the
/// other files of this folder.
struct SchemaChecker {
    let package: Package
    var diagnostics: [Diagnostic] = []

    init(package: Package) { self.package = package }

    mutating func report(_ severity: Severity, _ code: DiagnosticCode, _ message: String, hint: String, at node: DataNode) {
        diagnostics.append(Diagnostic(severity, code, message, hint: hint, in: node.source, at: node.span))
    }

    /// Reports at the first character of a node: for what an object lacks, since the whole of it would be underlined.
    mutating func report(
        _ severity: Severity, _ code: DiagnosticCode, _ message: String, hint: String, atStartOf node: DataNode
    ) {
        let start = node.span.start
        diagnostics.append(
            Diagnostic(severity, code, message, hint: hint, in: node.source, at: SourceSpan(start, start + 1)))
    }

    /// Checks a node and all in it against a rule. `what` names the place in messages, which few nodes ever need.
    mutating func check(_ node: DataNode, as rule: SchemaRule, _ what: @autoclosure () -> String = "The schema") {
        switch rule {
        case .anything: checkKeys(node)
        case .string: expect(node, [.string], what())
        case .boolean: expect(node, [.boolean], what())
        case .scalar: expect(node, [.boolean, .integer, .number, .string], what())
        case .strings:
            guard expect(node, [.array], what()) else { return }
            for element in node.elements { expect(element, [.string], "An element of \(what())") }
        case .list(let rule):
            guard expect(node, [.array], what()) else { return }
            for element in node.elements { check(element, as: rule, "An element of \(what())") }
        case .map(let rule):
            guard expect(node, [.object], what()) else { return }
            checkUnique(node.entries)
            for (key, value) in node.entries { check(value, as: rule, "'\(key.text)'") }
        case .stringOr(let shape):
            if node.string == nil { check(node, as: .object(shape), what()) }
        case .result:
            if node.kind == .object, node.isEmpty { return }
            check(node, as: .object(node["properties"] == nil ? .type : .result), what())
        case .object(let shape):
            guard expect(node, [.object], what()) else { return }
            checkObject(node, shape)
        }
    }

    /// Whether a node is of one of the kinds; reports it if it is not.
    @discardableResult
    mutating func expect(_ node: DataNode, _ kinds: [DataNode.Kind], _ what: @autoclosure () -> String) -> Bool {
        if kinds.contains(node.kind) { return true }
        let wanted = kinds.map(\.article).joined(separator: " or ")
        report(
            .error, .wrongKind, "\(what()) must be \(wanted), not \(node.kind.article)", hint: "Write \(wanted) here.",
            atStartOf: node)
        return false
    }

    private mutating func checkObject(_ node: DataNode, _ shape: SchemaShape) {
        let keys = shape.keys
        let entries = node.entries
        checkUnique(entries)
        for (key, value) in entries {
            if let rule = keys[key.text] {
                check(value, as: rule, "'\(key.text)' of \(shape.article)")
            } else {
                diagnostics.append(unknownKey(key, of: shape))
            }
        }
        for key in shape.requiredKeys where node[key] == nil {
            report(
                .error, .missingKey, "'\(key)' is missing from \(shape.article)", hint: "Add `\(key)`.", atStartOf: node)
        }
        switch shape {
        case .package: checkPackage(node)
        case .type, .property: checkType(node)
        case .objectType, .result: checkRequired(node, "required", of: "properties")
        case .complexType: checkComplexType(node)
        case .resource: checkResource(node)
        case .function: checkFunction(node)
        case .config: checkRequired(node, "defaults", of: "variables")
        case .example: checkExample(node)
        case .meta, .dependency, .dependencyParameter, .parameterization, .baseProvider, .extensionParameterization, .enumMember,
            .defaultInfo, .discriminator, .alias, .importSection, .importFormat:
            break
        }
    }

    /// Reports properties whose names differ only in letter case, underscores or hyphens: languages that change these give both one name.
    mutating func checkNames(of properties: DataNode?) {
        var seen: [String: String] = [:]
        for (key, _) in properties?.entries ?? [] {
            let folded = String(decoding: key.text.utf8.filter { $0 != 0x5F && $0 != 0x2D }.map(NameStyle.lower), as: UTF8.self)
            guard let other = seen.updateValue(key.text, forKey: folded), other != key.text else { continue }
            report(
                .warning, .ambiguousProperty, "Some languages give '\(other)' and '\(key.text)' the same name",
                hint: "Rename one of the two.", at: key)
        }
    }

    /// Every name in a list must be one of an object's keys.
    mutating func checkRequired(_ node: DataNode, _ list: String, of object: String) {
        checkNames(of: node[object])
        guard let names = node[list], !names.elements.isEmpty else { return }
        let known = Set((node[object]?.entries ?? []).map(\.key.text))
        for name in names.elements {
            guard let text = name.string, !known.contains(text) else { continue }
            report(
                .error, .unknownRequired, "'\(text)' is listed in `\(list)`, but not declared in `\(object)`",
                hint: Self.hint(for: text, among: known) ?? "Declare it, or remove it from the list.", at: name)
        }
    }

    /// A suggestion of the name that was probably meant, if one is close.
    static func hint(for name: String, among known: Set<String>) -> String? {
        known.sorted().first { $0.lowercased() == name.lowercased() }.map { "Did you mean `\($0)`?" }
    }

    private func unknownKey(_ key: DataNode, of shape: SchemaShape) -> Diagnostic {
        SchemaKeys.unknown(key, of: shape.article, Set(shape.keys.keys))
    }

    /// Reports keys that an object has twice, in it and in all that stands in it. In YAML the parser has done that.
    private mutating func checkKeys(_ node: DataNode) {
        guard node.yaml == nil else { return }
        let entries = node.entries
        checkUnique(entries)
        for entry in entries { checkKeys(entry.value) }
        for element in node.elements { checkKeys(element) }
    }

    private mutating func checkUnique(_ entries: [(key: DataNode, value: DataNode)]) {
        guard entries.count > 1, entries[0].key.yaml == nil else { return }
        var seen = SeenNames()
        for (key, _) in entries where !seen.insert(key.text) {
            report(
                .error, .duplicateKey, "The key '\(key.text)' is given twice in one object",
                hint: "Remove or rename one of the two.", at: key)
        }
    }
}
