import Base
import Program
import Schema

extension PythonEmitter {
    /// Writes a resource: a call of its class, or of its class's `get`, once or in a loop.
    mutating func writeResource(_ d: ResourceDeclaration, name: String) {
        let package = PythonPackage(d)
        let className = plan.alias(package) + package.path + "." + package.member
        let site = PythonSite(
            name: name, logicalName: d.logicalName, className: className, verb: d.lookup == nil ? "create" : "read",
            range: d.range)
        writeRanged(site) { emitter, resourceName in
            emitter.out.write(className)
            if let lookup = d.lookup {
                emitter.out.write(".get(")
                resourceName(&emitter)
                emitter.out.write(", ")
                emitter.write(emitter.lowered(lookup.id, for: .string))
                emitter.writeInputs(lookup.state, of: d, isStackReference: false)
            } else {
                emitter.out.write("(")
                resourceName(&emitter)
                emitter.writeInputs(d.inputs, of: d, isStackReference: className == "pulumi.StackReference")
            }
            emitter.out.write(")")
        }
        writeComments(d.endComments)
    }

    /// Writes inputs as keyword arguments, then the options. A single input stands on the line of the name.
    private mutating func writeInputs(_ inputs: [Attribute], of d: ResourceDeclaration, isStackReference: Bool) {
        let isSingle = inputs.count == 1
        if inputs.count > 1 { out.indent() }
        for input in inputs {
            out.write(",")
            if isSingle { out.write(" ") } else { out.newLine() }
            let parameter = PythonNames.parameter(input.name)
            out.write(isStackReference && parameter == "name" ? "stack_name" : parameter)
            out.write("=")
            let outer = callbackElement
            if case .list(let element) = input.destination.unwrapped { callbackElement = element }
            write(lowered(input.value, for: input.destination))
            callbackElement = outer
        }
        writeOptions(d.options, package: d.schema?.package, onOwnLine: !inputs.isEmpty)
        if inputs.count > 1 { out.outdent() }
    }

    // MARK: Loops

    /// Writes the statement that makes one object, or the loop, condition or callback that makes as many as the range says.
    mutating func writeRanged(
        _ site: PythonSite, before prepare: (inout PythonEmitter) -> Void = { _ in },
        _ call: @escaping (inout PythonEmitter, (inout PythonEmitter) -> Void) -> Void
    ) {
        guard let range = site.range else {
            prepare(&self)
            writeAssignment(site.name, site, suffix: nil, call)
            return
        }
        if range.expression.type.containsOutputs { return writeRangeOverOutput(site, range, prepare, call) }
        writeDefinition(site, range)
        writeRange(
            site, range, before: prepare, over: { $0.write($0.lowered(range.expression, for: range.expression.type), $1) }, call)
    }

    private mutating func writeAssignment(
        _ target: String, _ site: PythonSite, suffix: String?,
        _ call: (inout PythonEmitter, (inout PythonEmitter) -> Void) -> Void
    ) {
        writeStatement { emitter in
            emitter.out.write(target)
            emitter.out.write(" = ")
            call(&emitter) { $0.writeResourceName(site.logicalName, suffix: suffix) }
        }
    }

    /// The empty collection that the loop fills.
    private mutating func writeDefinition(_ site: PythonSite, _ range: ResourceDeclaration.Range) {
        if case .condition = range { return writeStatement { $0.out.write("\(site.name) = None") } }
        let isMap = range.isKeyed
        if !style.hasUntypedLoops { use(isMap ? "dict" : "list") }
        writeStatement { emitter in
            emitter.out.write(site.name)
            if !emitter.style.hasUntypedLoops {
                emitter.out.write(isMap ? ": dict[str, \(site.className)]" : ": list[\(site.className)]")
            }
            emitter.out.write(isMap && !emitter.style.hasUntypedLoops ? " = {}" : " = []")
        }
    }

    /// Writes a loop or condition over values that are known; `over` writes them, bound as tightly as it is told.
    private mutating func writeRange(
        _ site: PythonSite, _ range: ResourceDeclaration.Range, before prepare: (inout PythonEmitter) -> Void,
        over: @escaping (inout PythonEmitter, Int) -> Void,
        _ call: @escaping (inout PythonEmitter, (inout PythonEmitter) -> Void) -> Void
    ) {
        let outer = rangeVariable
        let variable = style.hasUntypedLoops ? "range" : site.name + "_range"
        rangeVariable = variable
        defer { rangeVariable = outer }
        var part = "value"
        var target = ""
        switch range {
        case .condition:
            writeLine { emitter in
                emitter.out.write("if ")
                over(&emitter, PythonPrecedence.any)
                emitter.out.write(":")
            }
            out.indent()
            prepare(&self)
            writeAssignment(site.name, site, suffix: nil, call)
            out.outdent()
            return
        case .count:
            use("range")
            writeLine { emitter in
                emitter.out.write("for \(variable) in [{\"value\": i} for i in range(0, ")
                over(&emitter, PythonPrecedence.any)
                emitter.out.write(")]:")
            }
        case .elements:
            part = "key"
            let isMap = range.isKeyed
            if isMap, !style.hasUntypedLoops { target = "\(site.name)[\(variable)['key']]" }
            use(isMap ? "sorted" : "enumerate")
            writeLine { emitter in
                emitter.out.write(
                    "for \(variable) in [{\"key\": k, \"value\": v} for [k, v] in \(isMap ? "sorted((" : "enumerate(")")
                over(&emitter, PythonPrecedence.any)
                emitter.out.write(isMap ? ").items())]:" : ")]:")
            }
        }
        let suffix = "\(variable)['\(part)']"
        out.indent()
        prepare(&self)
        if target.isEmpty {
            writeStatement { emitter in
                emitter.out.write(site.name)
                emitter.out.write(".append(")
                call(&emitter) { $0.writeResourceName(site.logicalName, suffix: suffix) }
                emitter.out.write(")")
            }
        } else {
            writeAssignment(target, site, suffix: suffix, call)
        }
        out.outdent()
    }

    private mutating func writeLine(_ body: (inout PythonEmitter) -> Void) { writeStatement(body) }

    /// What is ranged over is known only while deploying: a function makes the objects once it is.
    private mutating func writeRangeOverOutput(
        _ site: PythonSite, _ range: ResourceDeclaration.Range, _ prepare: (inout PythonEmitter) -> Void,
        _ call: @escaping (inout PythonEmitter, (inout PythonEmitter) -> Void) -> Void
    ) {
        writeDefinition(site, range)
        let function = "\(site.verb)_\(PythonNames.snakeCase(site.logicalName))"
        writeStatement { $0.out.write("def \(function)(range_body):") }
        out.indent()
        if case .condition = range { writeStatement { $0.out.write("global \(site.name)") } }
        writeRange(site, range, before: prepare, over: { emitter, _ in emitter.out.write("range_body") }, call)
        out.outdent()
        out.endLine()
        let source = lowered(range.expression, for: range.expression.type)
        writeStatement { emitter in
            switch source {
            case .apply(let e):
                emitter.writeCallback(e) { emitter, body in
                    emitter.out.write("\(function)(")
                    emitter.write(body)
                    emitter.out.write(")")
                }
            case .list(let e):
                emitter.out.write("pulumi.Output.all(\n")
                emitter.out.indent()
                for (position, item) in e.items.enumerated() {
                    emitter.out.writeIndent()
                    emitter.write(item.value)
                    if position < e.items.count - 1 { emitter.out.write(",") }
                    emitter.out.endLine()
                }
                emitter.out.outdent()
                emitter.out.write(").apply(\(function))")
            case .forEach where !source.type.isOutput:
                emitter.out.write("pulumi.Output.all(")
                emitter.write(source)
                emitter.out.write(").apply(lambda resolved_outputs: \(function)(resolved_outputs[0]))")
            default:
                emitter.write(source, PythonPrecedence.call)
                emitter.out.write(".apply(\(function))")
            }
        }
    }

    /// Writes the name that an object is made with: in a component below the component's own, in a loop with the element's key.
    private mutating func writeResourceName(_ name: String, suffix: String?) {
        guard isComponent || suffix != nil else { return writeQuoted(name) }
        out.write("f\"")
        if isComponent { out.write("{name}-") }
        let outer = openQuotes
        writeFormatText(name)
        openQuotes = outer
        if let suffix { out.write("-{\(suffix)}") }
        out.write("\"")
    }
}

/// Where an object is made: its variable, its name, and how many there are.
struct PythonSite {
    /// The variable.
    var name: String
    /// The object's own name.
    var logicalName: String
    /// The class, as it is called.
    var className: String
    /// What the function does that makes the objects in a callback.
    var verb: String
    /// How many there are; nil for one.
    var range: ResourceDeclaration.Range?
}

extension ResourceDeclaration.Range {
    /// Whether the elements have keys rather than positions.
    var isKeyed: Bool {
        switch self {
        case .condition, .count: false
        case .elements(_, let keyType, _): keyType == .string
        }
    }
}
