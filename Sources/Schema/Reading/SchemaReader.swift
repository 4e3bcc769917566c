public import Base
import Documents

/// Findings about schemas as a whole.
extension DiagnosticCode {
    /// A value is of another kind than the metaschema says.
    public static let wrongKind: DiagnosticCode = "wrong-kind"
    /// The schema does not say what its package is called.
    public static let missingName: DiagnosticCode = "missing-name"
    /// A key that the definition format does not know.
    public static let unknownKey: DiagnosticCode = "unknown-key"
}

extension Package {
    /// Opens a package schema. Declarations are read later, when first asked for; references into other packages are resolved by
    /// `provider`. Without a package there is at least one error among the findings.
    public static func read(
        from source: SourceFile, provider: (any PackageProvider)? = nil
    ) -> (package: Package?, diagnostics: [Diagnostic]) {
        var (root, diagnostics) = DataNode.parse(source)
        guard let root else { return (nil, diagnostics) }
        guard root.kind == .object else {
            diagnostics.append(
                Diagnostic(
                    .error, .wrongKind, "A package schema must be an object, not \(root.kind.article)",
                    hint: "Put the package's keys, such as `name` and `resources`, at the top.", in: source, at: root.span))
            return (nil, diagnostics)
        }
        guard let name = root["name"]?.string, !name.isEmpty else {
            diagnostics.append(
                Diagnostic(
                    .error, .missingName, "The schema gives no name for its package", hint: "Add `name: <package>` at the top.",
                    in: source, at: SourceSpan(root.span.start, root.span.start + 1)))
            return (nil, diagnostics)
        }
        let known = Set(SchemaShape.package.keys.keys)
        for (key, _) in root.entries where !known.contains(key.text) {
            diagnostics.append(SchemaKeys.unknown(key, of: SchemaShape.package.article, known))
        }
        return (Package(name: name, node: root, provider: provider), diagnostics)
    }
}
