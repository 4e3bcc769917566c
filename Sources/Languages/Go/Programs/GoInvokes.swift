import Base
import Program
import Schema

/// Calls of packages' functions.
extension GoTranslator {
    /// A call of a package's function, with its context, arguments and options.
    func translate(_ e: InvokeExpression, _ place: GoPlace) -> GoExpression {
        let function = locations.function(e.token, e.function)
        var arguments = [GoExpression.context]
        var inner = GoPlace()
        inner.isPlainArgument = !e.isOutputForm
        let inside = with { $0.isUntyped = e.function == nil }
        let isWithout = !style.passesEmptyMaps && !style.passesNilArguments && e.function.map { $0.inputs == nil } ?? false
        let positions = e.function?.multiArgumentInputs
        if isWithout {
            // There are no arguments to write.
        } else if let positions {
            let object = e.arguments?.object
            for name in positions {
                let item = object?.items.first { $0.name == name }
                arguments.append(item.map { inside.translate($0.value, inner) } ?? .null)
            }
        } else {
            arguments.append(inside.argument(of: e, inner))
        }
        let options = invokeOptions(e, place)
        if options.isEmpty, positions == nil, !isWithout { arguments.append(.null) }
        return .call(function.sibling(function.name + (e.isOutputForm ? "Output" : "")), arguments + options)
    }

    /// The struct or map of all arguments.
    private func argument(of e: InvokeExpression, _ place: GoPlace) -> GoExpression {
        guard let arguments = e.arguments else {
            if style.passesNilArguments { return .null }
            guard let function = e.function, function.inputs != nil else { return .list(.map(.any), []) }
            return .line(.named(locations.arguments(function)), isAddress: true, [])
        }
        let object = arguments.object
        if style.passesNilArguments, let object, object.items.isEmpty { return .null }
        guard let object, let function = e.function else { return translate(arguments, place) }
        guard function.inputs != nil else { return fields(object, of: .map(.any), as: .dynamic, place) }
        if !e.isOutputForm { return fields(object, of: .named(locations.arguments(function)), as: e.argumentType, place) }
        return fields(object, of: .named(locations.outputArguments(function)), as: e.argumentType, place)
    }

    private func invokeOptions(_ e: InvokeExpression, _ place: GoPlace) -> [GoExpression] {
        var options: [GoExpression] = []
        if isComponent, e[.parent] == nil { options.append(.call(.library("Parent"), [.ownResource])) }
        for item in e.options {
            guard let option = item.name.map(ResourceOption.init) else { continue }
            switch option {
            case .provider, .parent, .version, .pluginDownloadURL:
                options.append(.call(.library(GoNames.title(option.name)), [translate(item.value, place)]))
            case .dependsOn:
                let name = item.value.type.isOutput ? "DependsOnInputs" : "DependsOn"
                options.append(.call(.library(name), [resources(item.value, isConverting: true, place)]))
            default: break
            }
        }
        return options
    }
}

extension GoExpression {
    /// The resource that a component's file registers.
    static let ownResource = GoExpression.unary(.address, .name("componentResource"))
}
