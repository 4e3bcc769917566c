import Base
import Program
import Schema

extension Binding {
    /// `invoke("token", { … }, { options })`, or with one argument after the other where the function takes them so.
    mutating func bindInvoke(_ arguments: [ExpressionSyntax], _ span: SourceSpan) -> Expression {
        guard case .string(let written, let tokenSpan)? = arguments.first else {
            report(
                .error, .invalidCall, "`invoke` needs the function's token, a string, as its first argument",
                hint: "Write the token as package:module:function.", at: arguments.first?.span ?? span)
            return .call(CallExpression(.unknown("invoke"), arguments.map { bind($0) }, span: span))
        }
        let (token, function) = resolve(function: written, at: tokenSpan)
        let place: ValueType = (function?.inputs).map { .object(.declared($0, isInput: false)) } ?? .dynamic
        var argument: Expression?
        var rest = arguments.dropFirst()
        if let names = function?.multiArgumentInputs, !Self.isObject(rest.first) {
            argument = bindPositional(Array(rest.prefix(names.count)), names, place, span)
            rest = rest.dropFirst(names.count)
        } else if let first = rest.popFirst() {
            argument = bind(first, place: place)
        }
        let options = rest.popFirst().map { bindInvokeOptions($0, of: token) } ?? []
        if let extra = rest.first {
            report(
                .error, .invalidCall, "the call of `\(token)` has more arguments than it can have",
                hint: "Leave out what stands after the options.", at: extra.span)
        }
        return .invoke(
            InvokeExpression(
                token: token, function: function, arguments: argument, options: options,
                type: resultType(of: function, argument: argument?.type, options), span: span))
    }

    private mutating func bindInvokeOptions(_ syntax: ExpressionSyntax, of token: String) -> [ObjectItem] {
        if case .null = syntax { return [] }
        guard case .object(let options) = bind(syntax) else {
            report(
                .error, .invalidCall, "the options of the call of `\(token)` are no object",
                hint: "Write `{ parent = … }`, with the options that are needed.", at: syntax.span)
            return []
        }
        for item in options.items where !Self.invokeOptionNames.contains(item.name ?? "") {
            report(
                .warning, .unknownOption, "a call has no option `\(item.name ?? "")`",
                hint: suggestion(for: item.name ?? "", among: Self.invokeOptionNames), at: item.key.span)
        }
        return options.items
    }

    /// The options that calls have. The address of a plugin is spelled in two ways by the front ends' languages.
    private static let invokeOptionNames: Set<String> = [
        "parent", "provider", "version", "pluginDownloadUrl", "pluginDownloadURL", "dependsOn",
    ]

    /// The canonical token and the declaration of a function; a warning and the token as written where there is none.
    private mutating func resolve(function token: String, at span: SourceSpan) -> (String, Function?) {
        let name = Token(token).package
        guard let package = package(name, version: nil, at: span) else { return (token, nil) }
        guard let canonical = package.canonicalFunctionToken(token), let function = package.function(canonical) else {
            report(
                .warning, .unknownFunction, "package `\(name)` declares no function `\(token)`",
                hint: suggestion(forToken: token, among: package.functionTokens), at: span)
            return (token, nil)
        }
        return (canonical, function)
    }

    /// A promise of the result, or an output of it where that saves lifting the arguments.
    ///
    /// Source of the rule: the published binder's choice between a function and its output form.
    private func resultType(of function: Function?, argument: ValueType?, _ given: [ObjectItem]) -> ValueType {
        guard let function else { return .dynamic }
        guard let result = function.resultType else { return .promise(.object(.literal([]))) }
        // Only the form that gives an output can wait for resources.
        if options.invokeForm == .output || given.contains(where: { $0.name == "dependsOn" }) { return .output(result) }
        guard let inputs = function.inputs, !inputs.properties.isEmpty, let argument else { return .promise(result) }
        if argument.isOutput { return .output(result) }
        if argument.containsOutputs, !options.callsPlainFormsOfAny { return .output(result) }
        let plain = ValueType.object(.declared(inputs, isInput: false))
        let lifted = ValueType.object(.declared(inputs, isInput: true))
        if argument.containsOutputs, plain.conversion(from: argument) == .none, lifted.conversion(from: argument) != .none {
            return .output(result)
        }
        return .promise(result)
    }

    private static func isObject(_ syntax: ExpressionSyntax?) -> Bool {
        if case .object? = syntax { return true }
        return false
    }

    /// Positional arguments as the object that they stand for; a null leaves its argument out.
    private mutating func bindPositional(
        _ arguments: [ExpressionSyntax], _ names: [String], _ place: ValueType, _ span: SourceSpan
    ) -> Expression {
        let items = zip(names, arguments).compactMap { name, argument -> ObjectItem? in
            if case .null = argument { return nil }
            let value = bind(argument, place: place.member(name) ?? .dynamic)
            return ObjectItem(key: .literal(LiteralExpression(.string(name), span: argument.span)), value: value)
        }
        return .object(ObjectExpression(items, span: span))
    }
}

extension Function {
    /// The type of what a call gives back, before it is made an output or a promise; nil if it gives nothing.
    fileprivate var resultType: ValueType? {
        switch result {
        case .none: nil
        case .object(let type): .object(.declared(type, isInput: false))
        case .value(let type): .of(type, in: package, isInput: false)
        }
    }
}
