import Base
import Program

extension JavaEmitter {
    /// Writes what `writeRoot` writes and then steps into it; `types` are the type of the root and those after each step.
    ///
    /// A list is read by `get(0)` and a map by `get("key")`, everything else by the accessor of its class. What comes out of a
    /// `Map<String, Object>` is an `Object`, which is cast before the next step; an `Optional` is opened before it.
    mutating func writeSteps(
        _ steps: [Step], types: [ValueType], isErased: Bool = false, isOptional: Bool = false, to w: inout CodeWriter,
        root writeRoot: (inout JavaEmitter, inout CodeWriter) -> Void
    ) {
        let reads = reads(steps, types: types, isErased: isErased)
        for read in reads.reversed() { if let cast = read.cast { w.write("((\(cast)) ") } }
        writeRoot(&self, &w)
        var isOptional = isOptional
        for read in reads {
            if isOptional { w.write(".get()") }
            if read.cast != nil { w.write(")") }
            w.write(read.text)
            isOptional = read.isOptional
        }
    }

    /// Whether a callback's value that is read in these steps is an `Optional` in Java.
    func isOptional(_ e: ReferenceExpression) -> Bool {
        guard case .variable(let id) = e.root else { return false }
        if e.steps.isEmpty { return optionals.contains(id) }
        return reads(e.steps, types: e.types, isErased: false).last?.isOptional ?? false
    }

    /// Whether a reference is to a property that its resource may not have, which is an output of an `Optional` in Java.
    func isOutputOfOptional(_ e: ReferenceExpression) -> Bool {
        !style.keepsLiterals && e.type.isOutput && JavaOptionals.isHeld(by: .reference(e))
    }

    /// Whether a value that is read in these steps is a plain `Object` in Java.
    func isErased(_ steps: [Step], types: [ValueType], isErased: Bool) -> Bool {
        reads(steps, types: types, isErased: isErased).last?.isErased ?? isErased
    }

    /// One step: the type that the value before it must be cast to, its text, and whether it gives a plain `Object` or an `Optional`.
    private struct Read {
        var cast: String?
        var text: String
        var isErased: Bool
        var isOptional = false
    }

    private func reads(_ steps: [Step], types: [ValueType], isErased: Bool) -> [Read] {
        var isErased = isErased
        if let root = types.first, isPending(root), !style.appliesFunctionResults { return steps.map(Self.unknown) }
        let isKnown = !style.keepsLiterals && types.first?.hasEventuals == false
        return steps.enumerated().map { i, step in
            var read = read(step, in: i < types.count ? types[i] : .dynamic, isErased: isErased)
            // A declared property of any type is an `Object`, too.
            if i < types.count, let name = step.name, JavaTypes.isClass(types[i]), let member = types[i].member(name),
                member.unwrapped == .dynamic
            {
                read.isErased = true
            }
            read.isOptional = isKnown && i < types.count && JavaOptionals.isGiven(by: step, of: types[i])
            isErased = read.isErased
            return read
        }
    }

    /// A step into what is taken for known though it isn't, so that no form is right: as published.
    private static func unknown(_ step: Step) -> Read {
        switch step {
        case .index(let position): Read(text: "[\(position)]", isErased: false)
        case .member(let name), .key(let name):
            Read(text: JavaNaming.isIdentifier(name) ? ".\(JavaNaming.method(name))()" : get(name), isErased: false)
        }
    }

    private func read(_ step: Step, in type: ValueType, isErased: Bool) -> Read {
        switch step {
        case .index(let position):
            if isErased { return Read(cast: "java.util.List<?>", text: ".get(\(position))", isErased: true) }
            guard JavaTypes.isSequence(type) else { return Read(text: "[\(position)]", isErased: false) }
            return Read(text: ".get(\(position))", isErased: JavaTypes.holdsObjects(type))
        case .member(let name), .key(let name):
            if isErased { return Read(cast: "Map<?, ?>", text: Self.get(name), isErased: true) }
            if JavaTypes.isDictionary(type), !plan.isComponent(type) {
                return Read(text: Self.get(name), isErased: JavaTypes.holdsObjects(type))
            }
            if case .member = step, JavaNaming.isIdentifier(name) {
                return Read(text: ".\(JavaNaming.method(name))()", isErased: false)
            }
            return Read(text: Self.get(name), isErased: false)
        }
    }

    private static func get(_ key: String) -> String {
        var w = CodeWriter(indent: "")
        JavaText.writeLiteral(key, to: &w)
        return ".get(\(String(decoding: w.bytes, as: UTF8.self)))"
    }
}

extension JavaTypes {
    /// Whether a value of the type is a `List`.
    static func isSequence(_ type: ValueType) -> Bool {
        switch type.unwrapped {
        case .list, .tuple: true
        case .union(let u): u.elements.allSatisfy { isSequence($0) }
        default: false
        }
    }

    /// Whether a value of the type is a `Map`: objects that no schema declares are, but the pairs of `entries` are not.
    static func isDictionary(_ type: ValueType) -> Bool {
        switch type.unwrapped {
        case .map: true
        case .object(.literal(let members)): !members.isEmpty && members.map(\.name) != ["key", "value"]
        case .union(let u): u.elements.allSatisfy { isDictionary($0) }
        default: false
        }
    }

    /// Whether a range goes through the entries of a map.
    static func isMapRange(_ range: ResourceDeclaration.Range?) -> Bool {
        if case .elements(let value, _, _)? = range { isDictionary(value.type) } else { false }
    }

    /// Whether a value of the type is an instance of a class that a schema declares.
    static func isClass(_ type: ValueType) -> Bool {
        switch type.unwrapped {
        case .object(.declared), .object(.resource), .object(.resolvedResource): true
        default: false
        }
    }

    /// Whether what a `List` or `Map` of the type gives is a plain `Object`.
    static func holdsObjects(_ type: ValueType) -> Bool {
        switch type.unwrapped {
        case .list(let t), .map(let t): t.unwrapped == .dynamic
        case .object(.literal): true
        case .union(let u): u.elements.contains { holdsObjects($0) }
        default: false
        }
    }
}
