import Base
import LanguageKit
import Schema

/// A page's lists as Sextant's own formats show them: each property once, each type once, with anchors that are unique on the page.
///
/// The anchor of a property is the path to it: `spec.template.spec`. A type that several properties have is described at the shortest of
/// their paths, and the others lead there.
struct PageContent: Sendable {
    /// A property in one of the page's lists.
    struct Row: Sendable {
        /// The property.
        var property: Property
        /// Its description.
        var description: String
        /// Environment variables that give it its value.
        var environment: [String] = []
        /// Its anchor.
        var anchor: String
        /// Where its type is shown.
        var shape: ReferenceShape
    }

    /// A list of properties.
    struct List: Sendable {
        /// The properties: required ones first, then by name.
        var rows: [Row] = []
    }

    /// A method of a resource.
    struct Method: Sendable {
        var name: String
        var function: Function
        var anchor: String
        var arguments: List
        var result: List
    }

    /// An object type or enum.
    struct Section: Sendable {
        var token: String
        /// Its name; where the page has two of that name, with its module before it.
        var name: String
        var definition: TypeDefinition
        var anchor: String
        /// How many properties lead to it: 1 for the type of an input.
        var depth: Int
        /// Where its types are shown.
        var shape: ReferenceShape
        /// The properties of an object type.
        var list = List()
        /// The anchors of all properties that have it.
        var uses: [String] = []
    }

    /// The page's subject, and its lists before anchors were given.
    let page: ReferencePage
    /// What it takes.
    let inputs: List
    /// What it gives, beside what it takes.
    let outputs: List
    /// What an existing one is looked up by.
    let state: List
    /// Its methods.
    let methods: [Method]
    /// The types that the lists lead to, in the order in which they are met.
    let sections: [Section]
    private let positions: [DeclarationName: Int]

    /// Collects the lists of a page.
    init(_ page: ReferencePage) {
        self.page = page
        var builder = Builder(package: page.package)
        var isResource = true
        if case .function = page.subject { isResource = false }
        inputs = builder.list(page.inputs, prefix: "", isResource ? .argument : .value)
        outputs = builder.list(page.outputs, prefix: isResource ? "" : "result.", .output)
        state = builder.list(page.state, prefix: "state.", .argument)
        methods = page.methods.map { name, function in
            let path = "methods.\(name)."
            return Method(
                name: name, function: function, anchor: builder.anchors.free("methods.\(name)"),
                arguments: builder.list(function.methodInputs.map { ReferenceProperty($0) }, prefix: path, .value),
                result: builder.list(
                    function.resultObject?.properties.byName.map { ReferenceProperty($0) } ?? [], prefix: path + "result.",
                    .output))
        }
        builder.visitTypes()
        sections = builder.sections
        positions = builder.positions
    }

    /// The section of a type that the page describes.
    func section(of name: DeclarationName) -> Section? { positions[name].map { sections[$0] } }
}

/// Gives names that are unique: a name that is taken gets a number behind it.
struct UniqueAnchors {
    private var taken: Set<String> = []

    mutating func free(_ name: String) -> String {
        if taken.insert(name).inserted { return name }
        var number = 2
        while !taken.insert("\(name)-\(number)").inserted { number += 1 }
        return "\(name)-\(number)"
    }
}

extension PageContent {
    /// Follows types from the page's lists, the nearest first.
    private struct Builder {
        let package: Package
        var anchors = UniqueAnchors()
        var sections: [Section] = []
        var positions: [DeclarationName: Int] = [:]
        private var waiting: [(type: TypeReference, anchor: String, depth: Int, shape: ReferenceShape)] = []

        init(package: Package) { self.package = package }

        mutating func list(_ properties: [ReferenceProperty], prefix: String, _ shape: ReferenceShape, depth: Int = 0) -> List {
            let sorted = properties.filter { $0.property.isRequired } + properties.filter { !$0.property.isRequired }
            return List(
                rows: sorted.map { item in
                    let anchor = anchors.free(prefix + item.property.name)
                    waiting.append((item.property.type, anchor, depth + 1, shape))
                    return Row(
                        property: item.property, description: item.description, environment: item.environment, anchor: anchor,
                        shape: shape)
                })
        }

        mutating func visitTypes() {
            var next = 0
            while next < waiting.count {
                let item = waiting[next]
                next += 1
                let names = item.type.declaredTypes
                for name in names {
                    if let known = positions[name] {
                        sections[known].uses.append(item.anchor)
                        continue
                    }
                    guard let definition = package.type(name) else { continue }
                    // Alternatives may have properties of the same names.
                    let path = names.count > 1 ? "\(item.anchor).\(ReferenceName.type(name.token))" : item.anchor
                    let position = sections.count
                    positions[name] = position
                    sections.append(
                        Section(
                            token: name.token, name: ReferenceName.type(name.token), definition: definition, anchor: "",
                            depth: item.depth, shape: item.shape == .argument ? .value : item.shape, uses: [item.anchor]))
                    guard case .object(let object) = definition else { continue }
                    sections[position].list = list(
                        object.properties.byName.map { ReferenceProperty($0) }, prefix: path + ".", sections[position].shape,
                        depth: item.depth)
                }
            }
            nameSections()
        }

        /// Two types of one name have their modules before it. Anchors of properties are given by now, so that these never change.
        private mutating func nameSections() {
            let count = Dictionary(sections.map { ($0.name, 1) }, uniquingKeysWith: +)
            for index in sections.indices {
                let name = sections[index].name
                if count[name, default: 0] > 1 {
                    let module = package.module(of: sections[index].token).replacing("/", with: ".")
                    if !module.isEmpty { sections[index].name = "\(module).\(name)" }
                }
                sections[index].anchor = anchors.free("types.\(sections[index].name)")
            }
        }
    }
}

extension TypeReference {
    /// The object and enum types that are named in it, each once.
    var declaredTypes: [DeclarationName] {
        switch self {
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: return []
        case .array(let inner), .map(let inner), .plain(let inner): return inner.declaredTypes
        case .type(let name): return [name]
        case .union(let union):
            var names: [DeclarationName] = []
            for name in union.elements.flatMap(\.declaredTypes) where !names.contains(name) { names.append(name) }
            return names
        }
    }
}
