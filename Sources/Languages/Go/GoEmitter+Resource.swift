import Base
import LanguageKit
import Program
import Schema

/// Resources that a program creates or reads.
extension GoEmitter {
    /// Writes a resource.
    func write(_ resource: ResourceDeclaration, as name: String, isUsed: Bool, to writer: inout GoWriter) {
        let location = resourceLocation(resource.token, resource.schema)
        rangesOverInputs = resource.range.map(goesThroughInputs) ?? false
        inUnknownPlace = resource.schema == nil
        defer { (rangesOverInputs, inUnknownPlace) = (false, false) }
        var prelude = Prelude(of: self, in: writer, isRanged: resource.range != nil)
        let options = resourceOptions(resource.options, resource.schema, to: &prelude.statements)
        let inputs = lowered(resource.inputs, of: resource.schema, to: &prelude.statements)
        var opening: String
        var state: [Attribute] = inputs
        var id: Expression?
        if let lookup = resource.lookup {
            opening = "\(location.package).Get\(location.type)"
            state = lowered(lookup.state, of: resource.schema, to: &prelude.statements)
            let (value, temporaries) = lower(lookup.id, to: .string)
            write(temporaries, to: &prelude.statements)
            id = value
        } else {
            opening = "\(location.package).New\(location.type)"
        }
        opening += "(ctx, "
        if resource.range == nil { writer.write(prelude.statements) }
        write(resource.comments, to: &writer)
        let arguments = resource.lookup == nil ? "Args" : "State"
        let fields = fieldKinds(resource)
        let required = resource.lookup == nil ? resource.schema?.requiredInputs ?? [] : []
        instantiate(
            name, resource.logicalName, element: "*\(location.package).\(location.type)", range: resource.range, isUsed: isUsed,
            prelude: prelude, to: &writer
        ) { writer in
            if let id {
                let isID = id.type.isOutput && id.type.resolved == .identifier
                if !isID { writer.write("pulumi.ID(") }
                self.write(id, to: &writer)
                writer.write(isID ? ", " : "), ")
            }
            self.writeInputs(
                state, of: "&\(location.package).\(location.type)\(arguments)", plain: fields, required: required, to: &writer)
            writer.write(options)
            writer.write(")")
        } opening: {
            opening
        }
    }

    /// Whether a range goes through a list or map of primitives that the component is given.
    private func goesThroughInputs(_ range: ResourceDeclaration.Range) -> Bool {
        guard isComponent, case .reference(let e) = range.expression, case .configuration? = declaration(of: e.root) else {
            return false
        }
        switch e.type.resolved.withoutOptional {
        case .list(let t), .map(let t): return GoPrimitive(t.withoutOptional) != nil
        default: return false
        }
    }

    /// Properties that take plain values only.
    private func fieldKinds(_ resource: ResourceDeclaration) -> Set<String> {
        guard let schema = resource.schema else { return [] }
        var plain: Set<String> = []
        for input in resource.inputs {
            if case .plain? = schema.inputs[input.name]?.type { plain.insert(input.name) }
        }
        return plain
    }

    /// The inputs as Go can write them; what has to go before them is written. Where no schema says what a place takes, nothing
    /// is converted, and of outputs only what is inside of them is read in callbacks.
    private func lowered(_ inputs: [Attribute], of schema: Resource?, to writer: inout GoWriter) -> [Attribute] {
        return inputs.map { input in
            var input = input
            guard schema != nil else {
                let (result, found) = spillingInvokes(input.value.mappingNested { $0.readsInsideOutput ? lift($0) : $0 })
                write(found.map(\.converted), to: &writer)
                input.value = result
                return input
            }
            let (value, temporaries) = lower(input.value, to: input.destination)
            let (result, found) = spillingInvokes(value)
            write(temporaries + found, to: &writer)
            input.value = result
            return input
        }
    }

    /// Writes `&XArgs{…}`, or `nil` where there is nothing in it. `own` may write a value in a way of its own.
    func writeInputs(
        _ inputs: [Attribute], of name: String, plain: Set<String> = [], required: Set<String>? = nil, to writer: inout GoWriter,
        own: (Attribute, inout GoWriter) -> Bool = { _, _ in false }
    ) {
        guard !inputs.isEmpty else {
            writer.write("nil")
            return
        }
        writer.write(name)
        writer.writeRows(inputs) { input, writer in
            writer.write(GoNames.field(input.name))
        } value: { input, writer in
            inPlainField = plain.contains(input.name)
            let outer = depth
            depth = 1
            fieldIsOptional = required.map { !$0.contains(input.name) }
            if !own(input, &writer) { write(input.value, to: &writer) }
            depth = outer
            inPlainField = false
        }
    }

    /// What has to go before the statement that makes a resource: in its loop, if it has a range.
    struct Prelude {
        var statements: GoWriter
        /// Whether `err` was declared before the loop.
        let declaresError: Bool

        /// Begins a prelude; in a loop, `err` isn't declared yet.
        init(of emitter: GoEmitter, in writer: GoWriter, isRanged: Bool) {
            statements = writer.fresh()
            declaresError = emitter.declaresError
            if isRanged {
                statements.indent()
                emitter.declaresError = false
            }
        }
    }

    /// Writes the statement that makes a resource or component, and the check of its error; in a loop if there is a range.
    /// `arguments` writes what follows the name up to the closing parenthesis.
    func instantiate(
        _ name: String, _ logicalName: String, element: String, range: ResourceDeclaration.Range?, isUsed: Bool, prelude: Prelude,
        to writer: inout GoWriter, arguments: (inout GoWriter) -> Void, opening: () -> String
    ) {
        let quoted = isComponent ? "fmt.Sprintf(\(GoText.quoted("%s-" + logicalName)), name)" : GoText.quoted(logicalName)
        guard let range else {
            writeStatement(isUsed ? name : nil, quoted, to: &writer, arguments: arguments, opening: opening)
            return
        }
        var body = prelude.statements
        if case .condition = range {
            writeStatement(isUsed ? "__res" : nil, quoted, to: &body, arguments: arguments, opening: opening)
            if isUsed { body.line("\(name) = __res") }
        } else {
            _ = imports.add("fmt", name: "fmt")
            let numbered =
                isComponent
                ? "fmt.Sprintf(\(GoText.quoted("%s-\(logicalName)-%v")), name, key0)"
                : "fmt.Sprintf(\(GoText.quoted("\(logicalName)-%v")), key0)"
            writeStatement("__res", numbered, to: &body, arguments: arguments, opening: opening)
            body.line(range.isMap ? "\(name)[key0] = __res" : "\(name) = append(\(name), __res)")
        }
        declaresError = prelude.declaresError
        let (value, temporaries) = lower(range.expression, to: range.expression.type.resolved)
        let (expression, found) = spillingInvokes(value)
        write(temporaries + found, to: &writer)
        if case .condition = range {
            if isUsed { writer.line("var \(name) \(element)") }
        } else {
            writer.line(range.isMap ? "\(name) := map[string]\(element){}" : "var \(name) []\(element)")
        }
        writeHead(range, expression, usesValue: body.contains("val0"), to: &writer)
        writer.write(body)
        writer.close()
    }

    private func writeHead(
        _ range: ResourceDeclaration.Range, _ expression: Expression, usesValue: Bool, to writer: inout GoWriter
    ) {
        writer.writeIndent()
        switch range {
        case .condition:
            writer.write("if ")
            write(expression, to: &writer)
            writer.write(" {\n")
            writer.indent()
        case .count:
            writer.write("for index := 0; index < ")
            depth += 1
            write(expression, to: &writer, precedence: 13)
            depth -= 1
            writer.write("; index++ {\n")
            writer.indent()
            writer.line("key0 := index")
            if usesValue { writer.line("val0 := index") }
        case .elements:
            writer.write("for key0, \(usesValue ? "val0" : "_") := range ")
            write(expression, to: &writer)
            writer.write(" {\n")
            writer.indent()
        }
    }

    private func writeStatement(
        _ name: String?, _ quoted: String, to writer: inout GoWriter, arguments: (inout GoWriter) -> Void, opening: () -> String
    ) {
        writer.writeIndent()
        let name = name ?? (isFragment ? "example" : nil)
        writer.write("\(name ?? "_"), err \(name == nil && declaresError ? "=" : ":=") \(opening())\(quoted), ")
        declaresError = true
        inArguments(many: true) { arguments(&writer) }
        writer.endLine()
        writeErrorCheck(to: &writer)
    }
}

extension ResourceDeclaration.Range {
    /// Whether it goes through a map, so that each resource has a key.
    fileprivate var isMap: Bool {
        guard case .elements(let e, _, _) = self else { return false }
        switch e.type.resolved.withoutOptional {
        case .map, .object: return true
        default: return false
        }
    }
}

extension Resource {
    /// The inputs that can't be left out.
    fileprivate var requiredInputs: Set<String> { Set(inputs.lazy.filter(\.isRequired).map(\.name)) }
}

extension Expression {
    /// Whether it is a member or element of what an output holds.
    fileprivate var readsInsideOutput: Bool {
        switch self {
        case .reference(let e): e.types.dropLast().contains(where: \.isOutput)
        case .access(let e): e.types.dropLast().contains(where: \.isOutput)
        case .literal, .template, .object, .list, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat, .convert, .apply:
            false
        }
    }
}
