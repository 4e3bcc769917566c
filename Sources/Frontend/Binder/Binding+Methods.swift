public import Base
import Program
import Schema

extension DiagnosticCode {
    /// A method that the resource doesn't have.
    public static let unknownMethod: DiagnosticCode = "unknown-method"
}

extension Binding {
    /// Binds `call(resource, "method", {…})`, a call of a resource's method.
    ///
    /// Source of the rules: the `call` intrinsic of the published program language.
    mutating func bindMethod(_ arguments: [ExpressionSyntax], _ span: SourceSpan) -> Expression {
        guard arguments.count > 1, case .string(let name, let nameSpan) = arguments[1] else {
            report(
                .error, .invalidCall, "`call` needs a resource and the name of one of its methods, a string",
                hint: "Write call(resource, \"method\", {…}).", at: span)
            return .call(CallExpression(.unknown("call"), arguments.map { bind($0) }, span: span))
        }
        let receiver = bind(arguments[0])
        var function: Function?
        if case .object(.resource(let resource)) = receiver.type.unwrapped {
            function = resource.methods.first { $0.name == name }.flatMap { resource.package.function($0.token) }
            if function == nil {
                report(
                    .error, .unknownMethod, "`\(resource.token)` has no method `\(name)`",
                    hint: suggestion(for: name, among: resource.methods.map(\.name)), at: nameSpan)
            }
        }
        let place: ValueType = (function?.inputs).map { .object(.declared($0, isInput: true)) } ?? .dynamic
        return .method(
            MethodExpression(
                receiver: receiver, name: name, function: function,
                arguments: arguments.count > 2 ? bind(arguments[2], place: place) : nil, type: Self.resultType(of: function),
                span: span))
    }

    /// What a method gives: an output of its result, or the result itself where the schema declares it plain.
    private static func resultType(of function: Function?) -> ValueType {
        guard let function else { return .output(.dynamic) }
        let result: ValueType
        switch function.result {
        case .none: result = .object(.literal([]))
        case .object(let type): result = .object(.declared(type, isInput: false))
        case .value(let type): result = .of(type, in: function.package, isInput: false)
        }
        return function.givesPlainResult ? result : .output(result)
    }
}
