import Base
import Program

/// Components that have no program of their own, but only a token.
extension GoEmitter {
    /// Writes the registration of a component under its token.
    func write(_ component: ComponentDeclaration, token: String, as name: String, to writer: inout GoWriter) {
        if let range = component.range {
            report(
                "several components of the token `\(token)`", hint: "Declare each by itself.", at: range.expression.span)
        }
        var statements = writer.fresh()
        let options = resourceOptions(component.options, nil, to: &statements)
        let inputs = component.inputs.map { input -> Attribute in
            var input = input
            let (value, temporaries) = lower(input.value, to: input.value.type)
            let (result, found) = spillingInvokes(value)
            write(temporaries + found, to: &statements)
            input.value = result
            return input
        }
        writer.write(statements)
        write(component.comments, to: &writer)
        writer.line("\(name) := &pulumi.ResourceState{}")
        let label = GoText.quoted(component.logicalName)
        writer.writeIndent()
        writer.write("err \(declaresError ? "=" : ":=") ctx.RegisterComponentResource\(inputs.isEmpty ? "" : "V2")(")
        declaresError = true
        writer.write("\(GoText.quoted(token)), ")
        writer.write(
            isComponent ? "fmt.Sprintf(\(GoText.quoted("%s-" + component.logicalName)), name), " : "\(label), ")
        if !inputs.isEmpty {
            writeValues(inputs, to: &writer)
            writer.write(", ")
        }
        writer.write(name)
        writer.write(options)
        writer.write(")\n")
        writeErrorCheck(to: &writer)
    }

    /// Writes inputs by their own names: nothing is known of their places.
    private func writeValues(_ inputs: [Attribute], to writer: inout GoWriter) {
        writer.write("pulumi.Map")
        writer.writeRows(inputs) { input, writer in
            writer.write(GoText.quoted(input.name))
        } value: { input, writer in
            writer.write("pulumi.Any(")
            write(input.value, to: &writer)
            writer.write(")")
        }
    }
}
