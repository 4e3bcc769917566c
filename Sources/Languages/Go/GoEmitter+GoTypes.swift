import Program
import Schema

/// The types that values have in Go.
///
/// The published generator names the types that it declares by the program's, where a part of what may be missing may be missing too. In
/// Go it may not: a pointer is only what a schema leaves out, and what was gathered of such members.
extension GoEmitter {
    /// The type of a value as Go has it: optional where it is a pointer.
    func goType(of expression: Expression) -> ValueType {
        switch expression {
        case .literal(let e): return e.type
        case .list(let e): return .tuple(e.items.map { goType(of: $0.value) })
        case .object(let e):
            var members: [LiteralMember] = []
            for item in e.items {
                guard let name = item.name else { return .map(ValueType.unified(e.items.map { goType(of: $0.value) })) }
                members.append(LiteralMember(name, goType(of: item.value)))
            }
            return .object(.literal(members))
        case .reference(let e): return goType(of: e)
        case .access(let e): return goType(of: e.source).inGo(after: e.steps)
        case .index(let e): return goType(of: e.collection).inGo(after: .index(0))
        case .call(let e): return goType(of: e)
        case .conditional(let e): return Self.common(goType(of: e.whenTrue), goType(of: e.whenFalse)) ?? e.type
        case .splat(let e):
            variableTypes[e.item.id] = elementType(of: e.source, as: e.item)
            let list = ValueType.list(goType(of: e.each))
            if case .list(let t) = list, t.isInputPlace { return .input(list) }
            return e.type.isOutput ? .output(list.resolved) : list
        case .forEach(let e):
            enter(e)
            let value = goType(of: e.value)
            let result: ValueType = e.key == nil ? .list(value) : .map(e.isGrouped ? .list(value) : value)
            if value.isInputPlace { return .input(result) }
            return e.type.isOutput ? .output(result.resolved) : result
        case .convert(let e):
            switch e.target {
            case .dynamic: return goType(of: e.value)
            // That it may be missing changes nothing in what it is.
            case .optional(let t):
                let own = goType(of: e.value)
                return own.withoutOptional == t.withoutOptional ? own : e.target
            default: return e.target
            }
        case .binary, .unary: return ownType(of: expression)
        case .apply(let e): return .output(goType(of: e.body).resolved)
        case .template, .invoke, .method: return expression.type
        }
    }

    /// Whether Go has a pointer to a value of a primitive type or an enum: what may be missing.
    func isPointer(_ expression: Expression) -> Bool {
        switch expression {
        case .reference, .access, .index, .call, .conditional, .convert: break
        case .literal, .template, .object, .list, .invoke, .method, .binary, .unary, .forEach, .splat, .apply: return false
        }
        guard !style.passesIDs, case .optional(let type) = goType(of: expression) else { return false }
        switch type.withoutOptional {
        case .string, .integer, .number, .boolean, .enumeration: break
        case .constant(let t, _): guard GoPrimitive(t) != nil else { return false }
        default: return false
        }
        return isOfTheSDK(expression)
    }

    /// The expression, read through its pointer if it is one.
    func read(_ expression: Expression) -> Expression {
        guard isPointer(expression) else { return expression }
        return .convert(ConvertExpression(expression, to: goType(of: expression).withoutOptional))
    }

    /// The name of the type of a variable that takes either value of a conditional.
    func variableTypeName(of e: ConditionalExpression) -> String {
        guard let output = outputType(of: e) else { return typeName(variableType(of: e)) }
        // Only an interface can be nil.
        if e.mayBeNull, let primitive = GoPrimitive(output.resolved.withoutOptional) { return primitive.input + "PtrInput" }
        return outputName(output.resolved)
    }

    /// The type of a variable that takes either value of a conditional. Where the place of both is known, that is its type.
    func variableType(of e: ConditionalExpression) -> ValueType {
        if let output = outputType(of: e) { return output }
        guard !e.type.containsOutputs, !e.type.isInputPlace else { return e.type }
        return Self.common(goType(of: e.whenTrue), goType(of: e.whenFalse)) ?? e.type
    }

    /// The output that takes either value of a conditional, where one of them is an output of a primitive and nothing waits for it.
    func outputType(of e: ConditionalExpression) -> ValueType? {
        guard !style.passesIDs, !e.condition.type.containsOutputs else { return nil }
        let types = [e.whenTrue, e.whenFalse].map { goType(of: $0.withoutConversions) }
        var wanted = e.type.resolved.withoutOptional
        if case .union = wanted { wanted = ValueType.unified(types.map(\.resolved).filter { $0 != .none }).withoutOptional }
        guard GoPrimitive(wanted) != nil else { return nil }
        if e.mayBeNull { return types.contains(where: \.isOutput) || e.type.isInputPlace ? .output(.optional(wanted)) : nil }
        guard types.contains(where: \.isOutput) else { return nil }
        let isOptional = types.contains { $0.isOutput && $0.resolved.isOptional && $0.resolved.withoutOptional == wanted }
        return .output(isOptional ? .optional(wanted) : wanted)
    }

    /// What makes a branch the output that the variable is; empty where it is that.
    private func outputSuffix(for value: Expression, in type: ValueType) -> String {
        guard case .output(let wanted) = type, let primitive = GoPrimitive(wanted.withoutOptional) else { return "" }
        let given = goType(of: value.withoutConversions)
        if given.isOutput, !wanted.isOptional || given.resolved.isOptional { return "" }
        return ".To\(primitive.name)\(wanted.isOptional ? "Ptr" : "")Output()"
    }

    /// The function that makes a pointer of a value which a variable of the type takes; nil where it takes it as it is.
    private func pointerFunction(for value: Expression, in type: ValueType) -> String? {
        guard !style.passesIDs, case .optional(let t) = type, let primitive = GoPrimitive(t.withoutOptional), !value.isNull,
            !type.hasEventuals, !isPointer(value)
        else { return nil }
        return "pulumi.\(primitive.name)Ref"
    }

    /// Writes a value of a conditional where Go's type is that of the conditional.
    func writeBranch(
        _ opening: String, _ value: Expression, of conditional: ConditionalExpression, to writer: inout GoWriter
    ) {
        let type = variableType(of: conditional)
        let name = typeName(type)
        if case .list(let e) = value, e.items.isEmpty, name.hasPrefix("[]") {
            writer.line("\(opening)\(name){}")
        } else if case .object(let e) = value, e.items.isEmpty, name.hasPrefix("map[") {
            writer.line("\(opening)\(name){}")
        } else if outputType(of: conditional) != nil {
            if value.withoutConversions.isNull {
                writer.line("\(opening)nil")
                return
            }
            let isInput = value.type.containsOutputs || value.type.isInputPlace
            let input = isInput ? value : .convert(ConvertExpression(value, to: .input(type.resolved.withoutOptional)))
            let suffix = conditional.mayBeNull ? "" : outputSuffix(for: value, in: type)
            writeAssignment(opening, input, closing: suffix, to: &writer)
        } else if let pointer = pointerFunction(for: value, in: type) {
            writeAssignment("\(opening)\(pointer)(", value, closing: ")", to: &writer)
        } else {
            writeAssignment(opening, value, to: &writer)
        }
    }

    /// Takes note of what the variables of a loop are in Go.
    func enter(_ e: ForExpression) {
        variableTypes[e.valueVariable.id] = elementType(of: e.collection, as: e.valueVariable)
    }

    /// What an element of a collection is.
    func elementType(of collection: Expression, as variable: Variable) -> ValueType {
        let type = goType(of: collection).withoutOptional
        switch (type.eventualElement ?? type).withoutOptional {
        case .list(let t), .map(let t): return t
        case .tuple(let ts): return ts.first.flatMap { first in ts.allSatisfy { $0 == first } ? first : nil } ?? variable.type
        default: return variable.type
        }
    }

    private func goType(of e: ReferenceExpression) -> ValueType {
        let type = rootType(of: e).inGo(after: e.steps)
        if case .promise(let t) = type { return t }
        return type
    }

    /// What a reference starts from.
    func rootType(of e: ReferenceExpression) -> ValueType {
        guard let first = e.types.first?.withPlainMembers else { return e.type }
        switch e.root {
        case .variable(let id): return variableTypes[id] ?? first
        case .declaration(let index):
            if let known = declaredTypes[index] { return known }
            if case .variable(let variable)? = declaration(of: e.root), !first.containsOutputs, !variable.value.isInvoke {
                declaredTypes[index] = first
                let root = goType(of: variable.value)
                declaredTypes[index] = root
                return root
            }
            return first
        case .range, .undeclared: return first
        }
    }

    private func goType(of e: CallExpression) -> ValueType {
        switch e.function {
        case .element, .lookup, .singleOrNone:
            guard let collection = e.arguments.first, !e.type.isOutput else { return e.type }
            return goType(of: collection).inGo(after: .index(0))
        // How many resources there are is known at once.
        case .length: return e.arguments.first.map { goType(of: $0).isOutput } ?? false ? e.type : .integer
        default: return e.type
        }
    }

    /// The type of a variable that takes either of two values; nil if only the program's types tell.
    private static func common(_ first: ValueType, _ second: ValueType) -> ValueType? {
        if first == second || second.isEmptyCollection(like: first) { return first }
        if first.isEmptyCollection(like: second) { return second }
        if first == .none { return second == .none ? nil : .optionally(second) }
        if second == .none { return .optionally(first) }
        if first.withoutOptional == second.withoutOptional { return .optionally(first.withoutOptional) }
        return nil
    }
}

extension BuiltinFunction {
    /// Whether its first argument is what it reads from.
    var readsCollection: Bool {
        switch self {
        case .element, .lookup, .length, .entries, .singleOrNone: true
        case .range, .join, .split, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset, .remoteAsset,
            .readFile,
            .readDir, .fileBase64, .fileBase64SHA256, .mimeType, .secret, .unsecret, .toJSON, .toBase64, .fromBase64, .sha1,
            .stack,
            .project, .organization, .currentDirectory, .rootDirectory, .notImplemented, .getOutput, .tryCatch, .can, .maximum,
            .minimum, .resourceName, .resourceType, .unknown:
            false
        }
    }
}

extension ConditionalExpression {
    /// Whether one of its values is null.
    fileprivate var mayBeNull: Bool { whenTrue.withoutConversions.isNull || whenFalse.withoutConversions.isNull }
}

extension Expression {
    /// Whether it calls a function of a package.
    fileprivate var isInvoke: Bool {
        if case .invoke = self { return true }
        return false
    }
}

extension ValueType {
    /// Whether it is the type of an empty literal that a value of the other type may stand beside.
    fileprivate func isEmptyCollection(like other: ValueType) -> Bool {
        switch (self, other.withoutOptional) {
        case (.tuple(let ts), .list): ts.isEmpty
        case (.object(.literal(let members)), .map): members.isEmpty
        default: false
        }
    }

    /// Whether it is a primitive value that can't be missing.
    var isPlainPrimitive: Bool {
        if case .enumeration = self { return true }
        return GoPrimitive(self) != nil
    }

    /// The type after the steps: optional only if the last one reads what its schema leaves out.
    fileprivate func inGo(after steps: [Step]) -> ValueType { steps.reduce(self) { $0.inGo(after: $1) } }

    func inGo(after step: Step) -> ValueType {
        switch self {
        case .output(let t):
            let inner = t.inGo(after: step)
            return .output(inner.eventualElement ?? inner)
        case .promise(let t):
            let inner = t.inGo(after: step)
            return .promise(inner.eventualElement ?? inner)
        case .optional(let t), .input(let t), .constant(let t, _): return t.inGo(after: step)
        case .object(.declared(let type, let isInput)):
            guard let property = step.name.flatMap({ type.properties[$0] }) else { return .dynamic }
            return .of(property, in: type.package, isInput: isInput)
        default: return traversed(step)
        }
    }

    /// The type with members of literals that are never pointers: configuration has values there.
    fileprivate var withPlainMembers: ValueType {
        switch self {
        case .list(let t): .list(t.withPlainMembers)
        case .map(let t): .map(t.withPlainMembers)
        case .optional(let t): .optional(t.withPlainMembers)
        case .output(let t): .output(t.withPlainMembers)
        case .promise(let t): .promise(t.withPlainMembers)
        case .object(.literal(let members)):
            .object(.literal(members.map { LiteralMember($0.name, $0.type.withoutOptional.withPlainMembers) }))
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .tuple,
            .object,
            .union, .enumeration, .constant, .input:
            self
        }
    }
}
