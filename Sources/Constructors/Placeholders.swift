import Base
import Documents
import Program
import Schema

/// Builds the values of a constructor example: for each type a placeholder, nested types in full.
///
/// Source of the rules: the constructor examples of the public registry. A type that holds itself is written out once; where it
/// comes again, an undeclared name stands for it. Deprecated properties are left out.
struct Placeholders {
    /// Up to where nested properties are set.
    struct Reach: Equatable {
        /// Objects nested deeper than this many have no properties; the resource's own inputs have depth 1.
        var depth: Int
        /// How many properties of the next depth are set all the same.
        var further = 0

        /// As deep as stacks allow.
        static let all = Reach(depth: 64)
    }

    let reach: Reach
    private(set) var recursive: RecursiveTypes
    /// More properties than this are not built: the caller asks for less then.
    let mostProperties: Int
    /// How many properties were set at each depth, from 1.
    private(set) var counts: [Int] = []
    /// How many properties were set.
    private(set) var total = 0
    /// The nodes of the properties that are set; a span in the program is a position in this list.
    private(set) var places: [DataNode] = []
    /// The first property that is left out, and how many are that stand beside a set one or in an object without any.
    private(set) var firstOmitted: Omitted?
    private(set) var omitted = 0
    private var further = 0
    private var depth = 0
    /// How many values are open around the current one, lists and maps included.
    private var nesting = 0
    /// The property whose value is being built.
    private var current: Omitted?
    /// Deepest nesting of values: each level indents the lines of all inner ones, so that no page could show more.
    static let deepest = 128
    /// Tokens of the object types that have been written out.
    private var seen: Set<String> = []

    /// A property that is left out.
    struct Omitted {
        /// The resource, or the type that declares it.
        var owner: String
        /// The property.
        var property: Property
    }

    init(reach: Reach, recursive: RecursiveTypes, mostProperties: Int) {
        self.reach = reach
        self.recursive = recursive
        self.mostProperties = mostProperties
    }

    /// Whether building stopped before everything within reach was built.
    var isExhausted: Bool { total > mostProperties }

    /// The inputs of a resource.
    mutating func inputs(of resource: Resource) -> [Attribute] {
        properties(resource.inputs, of: resource.token) { property, value, span in
            Attribute(
                name: property.name, value: value,
                destination: .ofMember(property, in: resource.package, isInput: true), span: span)
        } value: { builder, property, span in
            builder.value(of: property, in: resource.package, span)
        }
    }

    /// What becomes of each property that is set, in the order of the registry.
    private mutating func properties<Item>(
        _ list: PropertyList, of owner: String, item: (Property, Expression, SourceSpan) -> Item,
        value: (inout Placeholders, Property, SourceSpan) -> Expression
    ) -> [Item] {
        depth += 1
        defer { depth -= 1 }
        var items: [Item] = []
        for property in Self.ordered(list) {
            // The span must not cost a walk over the schema for each property, so it counts places.
            guard mayAdd else {
                omit(property, of: owner)
                continue
            }
            places.append(property.node)
            current = Omitted(owner: owner, property: property)
            let span = SourceSpan(places.count - 1, places.count - 1)
            items.append(item(property, value(&self, property, span), span))
        }
        return items
    }

    /// The properties that aren't deprecated, required ones first.
    private static func ordered(_ list: PropertyList) -> [Property] {
        let sorted = list.properties.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
        return RequiredFirst.sorted(sorted) { $0.isRequired }.filter { ($0.deprecation ?? "").isEmpty }
    }

    /// Takes a property into account, if there is still room for one at this depth.
    private var mayAdd: Bool {
        mutating get {
            if isExhausted { return false }
            if depth > reach.depth {
                guard depth == reach.depth + 1, further < reach.further else { return false }
                further += 1
            }
            total += 1
            if counts.count < depth { counts += repeatElement(0, count: depth - counts.count) }
            counts[depth - 1] += 1
            return true
        }
    }

    private mutating func omit(_ property: Property, of owner: String) {
        omitted += 1
        if firstOmitted == nil { firstOmitted = Omitted(owner: owner, property: property) }
    }

    // MARK: Values

    private mutating func value(of property: Property, in package: Package, _ span: SourceSpan) -> Expression {
        switch property.constant {
        case .string(let text): Self.text(text, span)
        case .boolean(let value): .literal(LiteralExpression(.boolean(value), span: span))
        case .integer(let value): .literal(LiteralExpression(.number(NumberLiteral(value)), span: span))
        case .number(let value): .literal(LiteralExpression(.number(NumberLiteral(floating: value)), span: span))
        case nil: value(of: property.type, in: package, span)
        }
    }

    private mutating func value(of type: TypeReference, in package: Package, _ span: SourceSpan) -> Expression {
        nesting += 1
        defer { nesting -= 1 }
        guard nesting <= Self.deepest else {
            if let current { omit(current.property, of: current.owner) }
            return .literal(LiteralExpression(.null, span: span))
        }
        switch type {
        case .boolean: return .literal(LiteralExpression(.boolean(false), span: span))
        case .integer, .number: return .literal(LiteralExpression(.number(NumberLiteral(0)), span: span))
        case .string: return Self.text("string", span)
        case .any: return Self.text("any", span)
        case .json: return Self.text("{}", span)
        case .archive: return .call(CallExpression(.fileArchive, [Self.text("./path/to/archive", span)], span: span))
        case .asset: return .call(CallExpression(.stringAsset, [Self.text("content", span)], span: span))
        case .array(let element):
            return .list(ListExpression([ListItem(value(of: element, in: package, span))], span: span))
        case .map(let element):
            let item = ObjectItem(key: Self.text("string", span), value: value(of: element, in: package, span))
            return .object(ObjectExpression([item], span: span))
        case .plain(let inner): return value(of: inner, in: package, span)
        case .resource(let name): return Self.undeclared(Token(name.token).member, span)
        case .union(let union): return value(of: union, in: package, span)
        case .type(let name):
            switch package.type(name) {
            case .object(let type): return value(of: type, span)
            case .enumeration(let type): return Self.value(of: type, span)
            case nil: return Self.text("any", span)
            }
        }
    }

    private mutating func value(of type: ObjectType, _ span: SourceSpan) -> Expression {
        if !seen.insert(type.token).inserted, recursive.contains(type) { return Self.undeclared(Token(type.token).member, span) }
        let package = type.package
        let items = properties(type.properties, of: type.token) { property, value, span in
            ObjectItem(key: Self.text(property.name, span), value: value)
        } value: { builder, property, span in
            builder.value(of: property, in: package, span)
        }
        return .object(ObjectExpression(items, span: span))
    }

    /// Of objects the first, else the first primitive.
    private mutating func value(of union: UnionReference, in package: Package, _ span: SourceSpan) -> Expression {
        if let first = union.elements.first, union.elements.allSatisfy({ isObject($0, in: package) }) {
            return value(of: first, in: package, span)
        }
        if let primitive = union.elements.first(where: { isPrimitive($0, in: package) }) {
            return value(of: primitive, in: package, span)
        }
        return .literal(LiteralExpression(.null, span: span))
    }

    private func isObject(_ type: TypeReference, in package: Package) -> Bool {
        switch type {
        case .plain(let inner): return isObject(inner, in: package)
        case .type(let name):
            if case .object? = package.type(name) { return true }
            return false
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .array, .map, .resource, .union: return false
        }
    }

    private func isPrimitive(_ type: TypeReference, in package: Package) -> Bool {
        switch type {
        case .boolean, .integer, .number, .string, .resource: return true
        case .plain(let inner): return isPrimitive(inner, in: package)
        case .type(let name):
            if case .enumeration? = package.type(name) { return true }
            return false
        case .any, .archive, .asset, .json, .array, .map, .union: return false
        }
    }

    /// The first value that isn't deprecated, or else the first.
    private static func value(of type: EnumType, _ span: SourceSpan) -> Expression {
        let member = type.members.first { ($0.deprecation ?? "").isEmpty } ?? type.members.first
        switch member?.value {
        case .boolean(let value): return .literal(LiteralExpression(.boolean(value), span: span))
        case .integer(let value): return .literal(LiteralExpression(.number(NumberLiteral(value)), span: span))
        case .number(let value): return .literal(LiteralExpression(.number(NumberLiteral(floating: value)), span: span))
        case .string(let text): return Self.text(text, span)
        case nil: return .literal(LiteralExpression(.null, span: span))
        }
    }

    private static func text(_ text: String, _ span: SourceSpan) -> Expression {
        .literal(LiteralExpression(.string(text), span: span))
    }

    /// A name that nothing declares: the program is a fragment.
    private static func undeclared(_ member: String, _ span: SourceSpan) -> Expression {
        let name = NameStyle.camel(member)
        var reference = ReferenceExpression(root: .undeclared, name: name, rootType: .dynamic, span: span)
        reference.rawName = name
        reference.rawSteps = []
        return .reference(reference)
    }
}
