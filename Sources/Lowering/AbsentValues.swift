public import Program

extension Expression {
    /// The expression with an opening (`Coercion.opening`) around each value that may be absent and is used where a value, a
    /// collection or a condition is needed. Every language writes an opening in its own way, or knows that it needs none.
    ///
    /// Only values that are known while the program runs are opened: what is read of an output is opened in the callback. Lifting and
    /// conversion come first.
    public func openingAbsentValues() -> Expression {
        guard containsNested({ $0.mayNeedOpening }) else { return self }
        return opened
    }

    /// Whether the value may be absent at the time when it is used.
    private var mayNeedOpening: Bool {
        switch self {
        case .reference(let e): e.facts.presence.mayBeAbsent || e.facts.elements.mayBeAbsent
        case .access, .index, .conditional: presence.mayBeAbsent
        case .call(let e): e.function == .singleOrNone
        case .literal, .template, .object, .list, .invoke, .method, .binary, .unary, .forEach, .splat, .convert, .apply: false
        }
    }

    private var opened: Expression {
        switch self {
        case .binary(var e):
            switch e.operation {
            case .add, .subtract, .multiply, .divide, .modulo, .less, .lessOrEqual, .greater, .greaterOrEqual:
                e.left = e.left.opened(for: .value)
                e.right = e.right.opened(for: .value)
            case .and, .or:
                e.left = e.left.opened(for: .condition)
                e.right = e.right.opened(for: .condition)
            case .equal, .notEqual:
                e.left = e.left.opened
                e.right = e.right.opened
            }
            return .binary(e)
        case .unary(var e):
            e.operand = e.operand.opened(for: e.operation == .not ? .condition : .value)
            return .unary(e)
        case .conditional(var e):
            e.condition = e.condition.opened(for: .condition)
            e.whenTrue = e.whenTrue.opened
            e.whenFalse = e.whenFalse.opened
            return .conditional(e)
        case .index(var e):
            e.collection = e.collection.opened
            e.key = e.key.opened(for: .value)
            return .index(e)
        case .forEach(var e):
            e.collection = e.collection.opened(for: .collection)
            e.key = e.key?.opened(for: .value)
            e.value = e.value.opened
            e.condition = e.condition?.opened(for: .condition)
            return .forEach(e)
        case .splat(var e):
            e.source = e.source.opened(for: .collection)
            e.each = e.each.opened
            return .splat(e)
        case .object(var e):
            for i in e.items.indices {
                e.items[i].key = e.items[i].key.opened(for: .value)
                e.items[i].value = e.items[i].value.opened
            }
            return .object(e)
        case .call(var e):
            for i in e.arguments.indices {
                let need = e.function.need(ofArgument: i)
                e.arguments[i] = need.map { e.arguments[i].opened(for: $0) } ?? e.arguments[i].opened
            }
            return .call(e)
        case .template(var e):
            e.parts = e.parts.map(\.opened)
            return .template(e)
        case .list(var e):
            for i in e.items.indices { e.items[i].value = e.items[i].value.opened }
            return .list(e)
        case .access(var e):
            e.source = e.source.opened
            return .access(e)
        case .invoke(var e):
            e.arguments = e.arguments?.opened
            return .invoke(e)
        case .method(var e):
            e.receiver = e.receiver.opened
            e.arguments = e.arguments?.opened
            return .method(e)
        case .convert(var e):
            // Text is parsed, and a member of an enum found, only where there is a value.
            e.value = e.coercion.isNone ? e.value.opened : e.value.opened(for: .value)
            return .convert(e)
        case .apply(var e):
            e.sources = e.sources.map(\.opened)
            e.body = e.body.opened
            return .apply(e)
        case .literal, .reference: return self
        }
    }

    private func opened(for need: Coercion.Need) -> Expression {
        let inner = opened
        guard inner.timing == .now || inner.timing == .combinable, inner.presence.mayBeAbsent, !inner.isOpening else {
            return inner
        }
        return .convert(ConvertExpression(inner, to: inner.type.withoutOptional, coercion: .opening(need)))
    }

    private var isOpening: Bool {
        if case .convert(let e) = self, case .opening = e.coercion { return true }
        return false
    }
}

extension BuiltinFunction {
    /// What an argument is needed as; nil where an absent value can be passed on.
    fileprivate func need(ofArgument position: Int) -> Coercion.Need? {
        switch self {
        case .element, .lookup: position == 0 ? .collection : position == 1 ? .value : nil
        case .entries, .length, .singleOrNone, .assetArchive: .collection
        case .join: position == 0 ? .value : .collection
        case .range, .split, .fileArchive, .remoteArchive, .fileAsset, .stringAsset, .remoteAsset, .readFile, .readDir,
            .fileBase64,
            .fileBase64SHA256, .mimeType, .toBase64, .fromBase64, .sha1, .maximum, .minimum:
            .value
        case .secret, .unsecret, .toJSON, .stack, .project, .organization, .currentDirectory, .rootDirectory, .notImplemented,
            .getOutput, .tryCatch, .can, .resourceName, .resourceType, .unknown:
            nil
        }
    }
}
