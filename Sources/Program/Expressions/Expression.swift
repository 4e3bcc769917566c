public import Base
public import Schema

/// A bound expression: every name is resolved and every part has its type.
///
/// `convert` and `apply` come into being by lowering, never by binding.
public indirect enum Expression: Sendable {
    case literal(LiteralExpression)
    case template(TemplateExpression)
    case object(ObjectExpression)
    case list(ListExpression)
    case reference(ReferenceExpression)
    case access(AccessExpression)
    case index(IndexExpression)
    case call(CallExpression)
    case invoke(InvokeExpression)
    case method(MethodExpression)
    case conditional(ConditionalExpression)
    case binary(BinaryExpression)
    case unary(UnaryExpression)
    case forEach(ForExpression)
    case splat(SplatExpression)
    case convert(ConvertExpression)
    case apply(ApplyExpression)

    /// Its type.
    public var type: ValueType {
        switch self {
        case .literal(let e): e.type
        case .template(let e): e.type
        case .object(let e): e.type
        case .list(let e): e.type
        case .reference(let e): e.type
        case .access(let e): e.type
        case .index(let e): e.type
        case .call(let e): e.type
        case .invoke(let e): e.type
        case .method(let e): e.type
        case .conditional(let e): e.type
        case .binary(let e): e.type
        case .unary(let e): e.type
        case .forEach(let e): e.type
        case .splat(let e): e.type
        case .convert(let e): e.target
        case .apply(let e): e.type
        }
    }

    /// Where it stands in the source.
    public var span: SourceSpan {
        switch self {
        case .literal(let e): e.span
        case .template(let e): e.span
        case .object(let e): e.span
        case .list(let e): e.span
        case .reference(let e): e.span
        case .access(let e): e.span
        case .index(let e): e.span
        case .call(let e): e.span
        case .invoke(let e): e.span
        case .method(let e): e.span
        case .conditional(let e): e.span
        case .binary(let e): e.span
        case .unary(let e): e.span
        case .forEach(let e): e.span
        case .splat(let e): e.span
        case .convert(let e): e.value.span
        case .apply(let e): e.body.span
        }
    }

    /// The expression without conversions around it.
    public var withoutConversions: Expression {
        if case .convert(let e) = self { return e.value.withoutConversions }
        return self
    }

    /// Whether it is the literal `null`.
    public var isNull: Bool {
        if case .literal(let e) = self { return e.value == .null }
        return false
    }

    /// The string, if this is a string literal.
    public var stringLiteral: String? {
        if case .literal(let e) = self, case .string(let s) = e.value { return s }
        return nil
    }

    /// The literal's value as schemas give values; nil if this is no literal.
    public var constantValue: SchemaValue? {
        guard case .literal(let e) = self else { return nil }
        switch e.value {
        case .null: return nil
        case .boolean(let b): return .boolean(b)
        case .number(let n): return n.integer.map { .integer($0) } ?? .number(n.value)
        case .string(let s): return .string(s)
        }
    }
}
