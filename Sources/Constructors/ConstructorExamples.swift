import Base
import Documents
import Program
public import Schema

/// The constructor examples of a package: for each resource, from the schema alone, the program that sets every input property to
/// a placeholder of its type.
///
/// The programs are bound already: no text is parsed on the way.
public final class ConstructorExamples: Sendable {
    private let package: Package
    private let names: ConstructorNames

    /// More properties than this never fit a page, whatever the language.
    private static let mostProperties = 1000

    /// Names the examples of a package.
    public init(_ package: Package) {
        self.package = package
        names = ConstructorNames(package)
    }

    /// The example of a resource; nil if the package has no resource of exactly this token.
    ///
    /// - Parameter properties: how many properties may be set. Those of outer objects come before those of inner ones, so that the
    ///   resource's own inputs are the last to be left out.
    public func example(of token: String, properties limit: Int? = nil) -> ConstructorExample? {
        guard package.resourceNode(token) != nil, let resource = package.resource(token) else { return nil }
        let most = min(limit ?? Self.mostProperties, Self.mostProperties)
        var recursive = RecursiveTypes()
        let whole = built(resource, within: .all, most, &recursive)
        guard whole.builder.isExhausted else { return whole.example }
        let reach = reach(of: most, in: resource, &recursive)
        return built(resource, within: reach, Int.max, &recursive).example
    }

    /// The reach within which there are as many properties as asked for.
    private func reach(of properties: Int, in resource: Resource, _ recursive: inout RecursiveTypes) -> Placeholders.Reach {
        var reach = Placeholders.Reach(depth: 0, further: properties)
        while reach.depth < Placeholders.Reach.all.depth {
            let next = Placeholders.Reach(depth: reach.depth + 1)
            let builder = built(resource, within: next, properties, &recursive).builder
            if builder.isExhausted { break }
            reach = Placeholders.Reach(depth: reach.depth + 1, further: properties - builder.total)
        }
        return reach
    }

    private func built(
        _ resource: Resource, within reach: Placeholders.Reach, _ most: Int, _ recursive: inout RecursiveTypes
    ) -> (builder: Placeholders, example: ConstructorExample) {
        var builder = Placeholders(reach: reach, recursive: recursive, mostProperties: most)
        let inputs = builder.inputs(of: resource)
        recursive = builder.recursive
        let name = names[resource.token]
        let declaration = ResourceDeclaration(
            name: name, sourceName: name, logicalName: name, token: resource.token, schema: resource, inputs: inputs)
        // One line for each property: see `ConstructorExample.moved`.
        let source = SourceFile(
            name: "the constructor example of \(resource.token)", bytes: [UInt8](repeating: 0x0A, count: builder.places.count))
        let program = Program(declarations: [.resource(declaration)], source: source, schemas: [package.name: package])
        let cut = builder.firstOmitted.map { first in
            ConstructorExample.Cut(owner: first.owner, property: first.property, count: builder.omitted)
        }
        return (
            builder,
            ConstructorExample(
                program: program, propertyCount: builder.total, cut: cut, resource: resource, places: builder.places)
        )
    }
}
