public import Base
import Documents
public import Program
public import Schema

/// The constructor example of one resource.
public struct ConstructorExample: Sendable {
    /// What is left out of an example.
    public struct Cut: Sendable {
        /// Token of the resource or type that declares the first property which is left out.
        public var owner: String
        /// That property.
        public var property: Property
        /// How many properties are left out, not counting those inside them.
        public var count: Int
    }

    /// The program, with nothing in it but the resource.
    public let program: Program
    /// How many properties it sets, nested ones included.
    public let propertyCount: Int
    /// What is left out; nil if nothing is.
    public let cut: Cut?

    private let resource: Resource
    private let places: [DataNode]

    init(program: Program, propertyCount: Int, cut: Cut?, resource: Resource, places: [DataNode]) {
        self.program = program
        self.propertyCount = propertyCount
        self.cut = cut
        self.resource = resource
        self.places = places
    }

    /// Findings about the program, at the places in the schema that it was made from.
    ///
    /// Asking a large schema for the place of each property would cost more than all else, so that spans of the program count
    /// properties: its source has as many empty lines, and the line of a finding tells the property.
    public func moved(_ diagnostics: [Diagnostic]) -> [Diagnostic] {
        diagnostics.map { diagnostic in
            guard diagnostic.file == program.source.name else { return diagnostic }
            let line = diagnostic.location?.line ?? 0
            let node = places.indices.contains(line - 1) ? places[line - 1] : resource.node
            return Diagnostic(
                diagnostic.severity, diagnostic.code, diagnostic.message, hint: diagnostic.hint, in: node.source, at: node.span,
                language: diagnostic.language)
        }
    }

    /// What is to be said of a cut; nil if nothing is left out.
    ///
    /// - Parameter limit: the bytes that no language's text may exceed.
    public func notice(limit: Int) -> Diagnostic? {
        guard let cut else { return nil }
        let others = cut.count == 1 ? "" : " and \(cut.count - 1) more"
        return Diagnostic(
            .warning, .constructorCut,
            "the constructor example of '\(resource.token)' leaves out `\(cut.property.name)` of `\(cut.owner)`\(others): an example has at most \(limit) bytes and \(Placeholders.deepest) levels",
            hint: "Show such a resource by an example of its own.", in: cut.property.node.source, at: cut.property.node.span)
    }
}

extension DiagnosticCode {
    /// A constructor example doesn't show every property.
    public static let constructorCut: DiagnosticCode = "constructor-cut"
}
