import Base
import Program
import Schema

extension GoEmitter {
    /// Writes a call of a package's function, with its context, arguments and options.
    func writeInvoke(_ e: InvokeExpression, to writer: inout GoWriter) {
        let location = functionLocation(e.token, e.function)
        writer.write("\(location.package).\(location.name)\(e.isOutputForm ? "Output" : "")(ctx")
        let isWithout = style.omitsMissingArguments && e.function != nil && e.function?.inputs == nil
        let isPositional = e.function?.multiArgumentInputs != nil || isWithout
        keepingContext {
            inTypedList = false
            inPointerList = false
            inPlainArguments = !e.isOutputForm
            inPlainField = false
            inUnknownPlace = e.function == nil
            depth += 1
            if isWithout {
                // Nothing stands for what there is nothing of.
            } else if let order = e.function?.multiArgumentInputs {
                writePositional(e, order, to: &writer)
            } else {
                writer.write(", ")
                writeArguments(of: e, to: &writer)
            }
        }
        let options = invokeOptions(e, in: writer)
        if options.isEmpty {
            if !isPositional { writer.write(", nil") }
        } else {
            for option in options {
                writer.write(", ")
                writer.write(option)
            }
        }
        writer.write(")")
    }

    private func writeArguments(of e: InvokeExpression, to writer: inout GoWriter) {
        guard let arguments = e.arguments else {
            writer.write(style.passesNilArguments ? "nil" : e.function.flatMap(emptyArguments) ?? "map[string]interface{}{}")
            return
        }
        var object: ObjectExpression?
        switch arguments {
        case .object(let o): object = o
        case .convert(let convert): if case .object(let o) = convert.value { object = o }
        default: break
        }
        if style.passesNilArguments, let object, object.items.isEmpty {
            writer.write("nil")
            return
        }
        guard let object, let function = e.function else {
            write(arguments, to: &writer)
            return
        }
        guard function.inputs != nil else {
            writeFields(object, of: "map[string]interface{}", as: .dynamic, to: &writer)
            return
        }
        if e.isOutputForm {
            let name = "\(outputArgumentsName(function))OutputArgs"
            writeFields(object, of: name, as: e.argumentType, to: &writer)
        } else {
            writeFields(object, of: argumentsName(function), as: e.argumentType, to: &writer)
        }
    }

    private func emptyArguments(_ function: Function) -> String? {
        function.inputs.map { _ in "&\(argumentsName(function)){}" }
    }

    /// The published generator names the arguments of output forms by the function's own name, whatever gave way.
    private func outputArgumentsName(_ function: Function) -> String {
        let package = store.package(function.package)
        let token = function.token
        let name = style.looksUpInRootPackage ? package.functionName(of: token) : GoNames.title(Token(token).member)
        return "\(importName(package, package.module(of: token))).\(name)"
    }

    private func writePositional(_ e: InvokeExpression, _ order: [String], to writer: inout GoWriter) {
        var object: ObjectExpression?
        switch e.arguments {
        case .object(let o)?: object = o
        case .convert(let convert)?: if case .object(let o) = convert.value { object = o }
        default: break
        }
        for name in order {
            writer.write(", ")
            if let item = object?.items.first(where: { $0.name == name }) {
                write(item.value, to: &writer)
            } else {
                writer.write("nil")
            }
        }
    }

    private func invokeOptions(_ e: InvokeExpression, in writer: GoWriter) -> [GoWriter] {
        func option(_ name: String, _ value: Expression) -> GoWriter {
            var text = writer.fresh()
            text.write("pulumi.\(name)(")
            write(value, to: &text)
            text.write(")")
            return text
        }
        var options: [GoWriter] = []
        if isComponent, !e.options.contains(where: { $0.name == "parent" }) {
            var parent = writer.fresh()
            parent.write("pulumi.Parent(&componentResource)")
            options.append(parent)
        }
        for item in e.options {
            switch item.name {
            case "provider": options.append(option("Provider", item.value))
            case "parent": options.append(option("Parent", item.value))
            case "version": options.append(option("Version", item.value))
            case "pluginDownloadUrl", "pluginDownloadURL": options.append(option("PluginDownloadURL", item.value))
            case "dependsOn":
                var text = writer.fresh()
                text.write(item.value.type.isOutput ? "pulumi.DependsOnInputs(" : "pulumi.DependsOn(")
                writeResources(item.value, isConverting: true, to: &text)
                text.write(")")
                options.append(text)
            default: break
            }
        }
        return options
    }
}
