import Base
import Program
import Schema

extension Checking {
    // MARK: Functions of the program language

    mutating func check(_ call: CallExpression) {
        let name = call.function.name
        guard let counts = call.function.argumentCounts else {
            for argument in call.arguments { inspect(argument) }
            return
        }
        if let given = call.argumentCount, !counts.contains(given) {
            report(
                .invalidCall, "`\(name)` takes \(Self.words(for: counts)), not \(given)",
                hint: given < counts.lowerBound ? "Add what is missing." : "Leave out what is too much.", at: call.span)
        }
        for (position, argument) in call.arguments.enumerated() {
            let words = "argument \(position + 1) of `\(name)`"
            let isExpanded = call.expandsLast && position == call.arguments.count - 1
            let parameter = position < call.parameters.count ? call.parameters[position] : call.parameters.last
            guard let parameter, !isExpanded, position < counts.upperBound else {
                inspect(argument)
                if isExpanded, !argument.type.resolved.withoutOptional.isCollection {
                    reportMismatch(argument.type, .list(parameter ?? .dynamic), words, argument.span)
                }
                continue
            }
            if call.function.takesAnything(at: position) {
                inspect(argument)
            } else {
                checkLifted(argument, in: parameter, named: words)
            }
        }
        if let first = call.arguments.first, !(call.expandsLast && call.arguments.count == 1) {
            check(first, asFirstOf: call.function)
        }
    }

    /// What functions of which the first argument decides the others' types want of it.
    private mutating func check(_ first: Expression, asFirstOf function: BuiltinFunction) {
        let type = first.type.resolved.withoutOptional
        let isRight: Bool
        let wanted: String
        switch function {
        case .element, .singleOrNone: (isRight, wanted) = (type.isListLike, "a list")
        case .lookup: (isRight, wanted) = (type.isMapLike, "a map or object")
        case .entries: (isRight, wanted) = (type.isCollection, "a list, map or object")
        case .length: (isRight, wanted) = (type.isCollection || ValueType.string.accepts(type), "a list, map, object or string")
        case .resourceName, .resourceType: (isRight, wanted) = (type.isResource || type == .dynamic, "a resource")
        case .getOutput: (isRight, wanted) = (type.isStackReference || type == .dynamic, "a reference to a stack")
        case .unknown("recover"): (isRight, wanted) = (first.type.isOutput || type == .dynamic, "an output")
        case .range, .join, .split, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset, .remoteAsset,
            .readFile,
            .readDir, .fileBase64, .fileBase64SHA256, .mimeType, .secret, .unsecret, .toJSON, .toBase64, .fromBase64, .sha1,
            .stack,
            .project, .organization, .currentDirectory, .rootDirectory, .notImplemented, .tryCatch, .can, .maximum, .minimum,
            .unknown:
            return
        }
        guard !isRight else { return }
        report(
            .typeMismatch, "argument 1 of `\(function.name)` takes \(wanted), not \(TypeWords.text(first.type))",
            hint: "Write a value of the type that it takes.", at: first.span)
    }

    private static func words(for counts: ClosedRange<Int>) -> String {
        func arguments(_ count: Int) -> String { count == 1 ? "1 argument" : "\(count == 0 ? "no" : String(count)) arguments" }
        if counts.upperBound == .max { return "\(arguments(counts.lowerBound)) or more" }
        if counts.count == 1 { return arguments(counts.lowerBound) }
        return "\(counts.lowerBound) to \(arguments(counts.upperBound))"
    }

    // MARK: Functions of packages

    mutating func check(_ invoke: InvokeExpression) {
        for option in invoke.options { checkInvokeOption(option) }
        let token = invoke.function?.token ?? invoke.token
        checkArguments(invoke.arguments, of: invoke.function, "the function `\(token)`", at: invoke.span)
    }

    mutating func check(_ method: MethodExpression) {
        inspect(method.receiver)
        let type = method.receiver.type.withoutOptional
        if !type.isResource, type != .dynamic {
            report(
                .typeMismatch, "`call` takes a resource, not \(TypeWords.text(type))", hint: "Name one resource.",
                at: method.receiver.span)
        }
        checkArguments(method.arguments, of: method.function, "the method `\(method.name)`", at: method.span)
    }

    private mutating func checkArguments(_ arguments: Expression?, of function: Function?, _ owner: String, at span: SourceSpan) {
        guard let function else {
            if let arguments { inspect(arguments) }
            return
        }
        guard let inputs = function.inputs else { return checkNothing(arguments, of: owner) }
        if let arguments, !arguments.isNull {
            return lifting {
                $0.check(arguments, in: .object(.declared(inputs, isInput: true)), named: "the arguments of \(owner)")
            }
        }
        for property in inputs.properties where property.isRequired && property.constant == nil && property.name != "__self__" {
            reportMissing(property.name, of: owner, at: span)
        }
    }

    private mutating func checkNothing(_ arguments: Expression?, of owner: String) {
        guard let arguments else { return }
        inspect(arguments)
        guard case .object(let object) = arguments else { return }
        for item in object.items {
            report(
                .unknownProperty, "\(owner) has no input `\(item.name ?? "")`", hint: "Leave it out.", at: item.key.span)
        }
    }

    private mutating func checkInvokeOption(_ option: ObjectItem) {
        let name = option.name ?? ""
        switch name {
        case "version", "pluginDownloadUrl", "pluginDownloadURL": check(option.value, in: .input(.string), named: "`\(name)`")
        case "parent", "provider": checkResource(option.value, named: "`\(name)`")
        case "dependsOn": checkResources(option.value, named: "`\(name)`")
        default: inspect(option.value)
        }
    }
}

extension CallExpression {
    /// How many arguments there are; nil where a list whose length isn't known is expanded.
    fileprivate var argumentCount: Int? {
        guard expandsLast, let last = arguments.last else { return arguments.count }
        guard case .tuple(let elements) = last.type.resolved else { return nil }
        return arguments.count - 1 + elements.count
    }
}

extension BuiltinFunction {
    /// Whether the parameter's type is made from the argument's own, so that there is nothing to compare.
    fileprivate func takesAnything(at position: Int) -> Bool {
        switch self {
        case .element, .entries, .length, .lookup, .singleOrNone, .getOutput, .resourceName, .resourceType: position == 0
        case .secret, .unsecret, .toJSON, .tryCatch, .can, .unknown: true
        case .range, .join, .split, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset, .remoteAsset,
            .readFile,
            .readDir, .fileBase64, .fileBase64SHA256, .mimeType, .toBase64, .fromBase64, .sha1, .stack, .project, .organization,
            .currentDirectory, .rootDirectory, .notImplemented, .maximum, .minimum:
            false
        }
    }
}

extension ValueType {
    fileprivate var isListLike: Bool {
        switch self {
        case .list, .tuple, .dynamic: true
        case .union(let u): u.elements.contains { $0.isListLike }
        default: false
        }
    }

    fileprivate var isMapLike: Bool {
        switch self {
        case .map, .object, .dynamic: true
        case .union(let u): u.elements.contains { $0.isMapLike }
        default: false
        }
    }

    /// Whether it is one resource.
    fileprivate var isResource: Bool {
        switch self {
        case .object(.resource), .object(.resolvedResource): true
        default: false
        }
    }

    fileprivate var isStackReference: Bool {
        switch self {
        case .object(.resource(let r)), .object(.resolvedResource(let r)): r.token == "pulumi:pulumi:StackReference"
        default: false
        }
    }
}
