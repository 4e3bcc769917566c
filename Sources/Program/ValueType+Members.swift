public import Schema

extension ValueType {
    /// The type of an object literal.
    static func ofObject(_ items: [ObjectItem]) -> ValueType {
        var members: [LiteralMember] = []
        members.reserveCapacity(items.count)
        for item in items {
            guard let name = item.name else { return .map(unified(items.map(\.value.type))) }
            members.append(LiteralMember(name, item.value.type))
        }
        return .object(.literal(members))
    }

    /// What several values have in common: their type if it is one, else a union.
    public static func unified(_ types: [ValueType]) -> ValueType {
        var distinct: [ValueType] = []
        var isOptional = false
        for type in types {
            switch type {
            case .none: isOptional = true
            case .optional(let t):
                isOptional = true
                if !distinct.contains(t) { distinct.append(t) }
            case .dynamic: return .dynamic
            default: if !distinct.contains(type) { distinct.append(type) }
            }
        }
        if distinct == [.integer, .number] || distinct == [.number, .integer] { distinct = [.number] }
        let one: ValueType
        switch distinct.count {
        case 0: return types.isEmpty ? .dynamic : .none
        case 1: one = distinct[0]
        default: one = .union(UnionShape(distinct))
        }
        return isOptional ? .optionally(one) : one
    }

    /// The type of an element of a collection; `.dynamic` for what is no collection. An output's element is an output.
    public var element: ValueType {
        switch self {
        case .list(let t), .map(let t): t
        case .tuple(let ts): ValueType.unified(ts)
        case .output(let t): .output(t.element)
        case .promise(let t): .promise(t.element)
        case .optional(let t): .optionally(t.element)
        case .input(let t), .constant(let t, _): t.element
        case .object(.literal(let members)): ValueType.unified(members.map(\.type))
        case .union(let u): ValueType.unified(u.elements.map(\.element))
        case .object, .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive,
            .enumeration:
            .dynamic
        }
    }

    /// The type of a member; nil if it is known that there is none. An output's member is an output.
    public func member(_ name: String) -> ValueType? {
        switch self {
        case .object(let shape): return shape.member(name)
        case .map(let t): return t
        case .output(let t): return t.member(name).map { .output($0.eventualElement ?? $0) }
        case .promise(let t): return t.member(name).map { .promise($0.eventualElement ?? $0) }
        case .optional(let t): return t.member(name).map { .optionally($0) }
        case .input(let t), .constant(let t, _): return t.member(name)
        case .union(let u):
            let found = u.elements.compactMap { $0.member(name) }
            return found.isEmpty ? nil : ValueType.unified(found)
        case .dynamic: return .dynamic
        case .list, .tuple, .none, .boolean, .integer, .number, .string, .identifier, .asset, .archive, .assetOrArchive,
            .enumeration:
            return nil
        }
    }

    /// Whether the declarations of a package let a member be left out; `inLiteral` tells it of a literal's members, which no package
    /// declares.
    public func mayLack(_ name: String, inLiteral: (LiteralMember) -> Bool = { _ in false }) -> Bool {
        switch self {
        case .optional(let t), .input(let t), .output(let t), .promise(let t), .constant(let t, _):
            return t.mayLack(name, inLiteral: inLiteral)
        case .object(.declared(let type, _)): return type.properties[name].map { !$0.isRequired } ?? false
        case .object(.resolvedResource(let resource)): return resource.outputs[name].map { !$0.isRequired } ?? false
        case .object(.literal(let members)): return members.last { $0.name == name }.map(inLiteral) ?? false
        case .union(let u): return u.elements.contains { $0.mayLack(name, inLiteral: inLiteral) }
        case .object(.resource), .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive,
            .assetOrArchive, .list, .map, .tuple, .enumeration:
            return false
        }
    }

    /// The type after one step; `.dynamic` where nothing is known.
    public func traversed(_ step: Step) -> ValueType {
        switch step {
        case .member(let name), .key(let name): return member(name) ?? .dynamic
        case .index(let position):
            switch self {
            case .tuple(let ts): return ts.indices.contains(position) ? ts[position] : .dynamic
            case .output(let t): return .output(t.traversed(step))
            case .promise(let t): return .promise(t.traversed(step))
            case .optional(let t): return .optionally(t.traversed(step))
            case .input(let t): return t.traversed(step)
            default: return element
            }
        }
    }

    /// The type itself, then the type after each step.
    public func traversed(_ steps: [Step]) -> [ValueType] {
        var types = [self]
        types.reserveCapacity(steps.count + 1)
        for step in steps { types.append(types[types.count - 1].traversed(step)) }
        return types
    }
}

extension ObjectShape {
    /// The type of a member; nil if it is known that there is none.
    public func member(_ name: String) -> ValueType? {
        switch self {
        case .declared(let type, let isInput):
            return type.properties[name].map { ValueType.ofMember($0, in: type.package, isInput: isInput) }
        case .resource(let resource):
            if name == "id" { return .output(.identifier) }
            if name == "urn" { return .output(.string) }
            return resource.outputs[name].map { .output(.of($0, in: resource.package, isInput: false)) }
        case .resolvedResource(let resource):
            if name == "id" { return .identifier }
            if name == "urn" { return .string }
            return resource.outputs[name].map { .of($0, in: resource.package, isInput: false) }
        case .literal(let members):
            return members.last { $0.name == name }?.type
        }
    }
}

extension ValueType {
    /// The type of a property's place. In the input shape it takes outputs wherever it isn't declared plain.
    public static func of(_ property: Property, in package: Package, isInput: Bool) -> ValueType {
        var type = of(property.type, in: package, isInput: isInput)
        if let constant = property.constant { type = .constant(type, constant) }
        return property.isRequired ? type : .optionally(type)
    }

    /// The type of a member of an object type, or of an input: programs of documentation are fragments, so that what the schema
    /// requires may be left out too.
    ///
    /// Source of the rule: the published binder as documentation uses it.
    public static func ofMember(_ property: Property, in package: Package, isInput: Bool) -> ValueType {
        .optionally(of(property, in: package, isInput: isInput))
    }

    /// The type that a reference of a schema means.
    public static func of(_ reference: TypeReference, in package: Package, isInput: Bool) -> ValueType {
        let bare: ValueType
        switch reference {
        case .boolean: bare = .boolean
        case .integer: bare = .integer
        case .number: bare = .number
        case .string: bare = .string
        case .any, .json: return isInput ? .input(.dynamic) : .dynamic
        case .archive: bare = .archive
        case .asset: bare = .assetOrArchive
        case .array(let t): bare = .list(of(t, in: package, isInput: isInput))
        case .map(let t): bare = .map(of(t, in: package, isInput: isInput))
        case .plain(let t): return of(t, in: package, isInput: isInput).withoutInput
        case .type(let name):
            guard let definition = package.type(name) else { return .dynamic }
            switch definition {
            case .object(let t): bare = .object(.declared(t, isInput: isInput))
            case .enumeration(let t): bare = .enumeration(t)
            }
        case .resource(let name):
            guard let resource = package.resource(name) else { return .dynamic }
            bare = .object(.resource(resource))
        case .union(let union):
            bare = .union(
                UnionShape(
                    union.elements.map { of($0, in: package, isInput: isInput) }, discriminator: union.discriminator,
                    mapping: union.mapping))
        }
        return isInput ? .input(bare) : bare
    }

    private var withoutInput: ValueType {
        if case .input(let t) = self { return t }
        return self
    }
}

extension ValueType {
    /// Whether it is an object whose members the program itself lists.
    public var isLiteralObject: Bool {
        if case .object(.literal) = self { return true }
        return false
    }
}
