import Base

/// Methods, statements and expressions.
extension CSharpSDKPrinter {
    mutating func write(_ method: CSharpSDKMethod) {
        write(method.comment)
        if !method.parameterComments.isEmpty {
            line("///")
            for parameter in method.parameterComments {
                line("/// <param name=\"", parameter.name, "\">", parameter.text, "</param>")
            }
        }
        write(deprecation: method.deprecation)
        write { out in
            out.writeIndent()
            out.write(method.modifiers)
            out.write(byte: 0x20)
            if let result = method.result {
                result.write(to: &out)
                out.write(byte: 0x20)
            }
            out.write(method.name)
            out.write(byte: UInt8(ascii: "("))
            for (index, parameter) in method.parameters.enumerated() {
                if index > 0 { out.write(", ") }
                parameter.type.write(to: &out)
                out.write(byte: 0x20)
                out.write(parameter.name)
                if parameter.isOptional { out.write(" = null") }
            }
            out.write(")\n")
            out.indent()
        }
        if let arguments = method.baseArguments {
            indentedLine { $0.write(.call(": base", arguments)) }
        }
        if case .expression(let value) = method.body {
            indentedLine { printer in
                printer.write("=> ")
                printer.write(value)
                printer.write(";")
            }
        }
        write { $0.outdent() }
        if case .statements(let statements) = method.body {
            block { printer in
                for statement in statements { printer.write(statement) }
            }
        }
    }

    private mutating func indentedLine(_ body: (inout CSharpSDKPrinter) -> Void) {
        write { $0.writeIndent() }
        body(&self)
        write { $0.endLine() }
    }

    mutating func write(_ statement: CSharpSDKStatement) {
        indentedLine { printer in
            switch statement {
            case .variable(let name, let value): printer.write("var \(name) = ", value)
            case .assign(let name, let value): printer.write("\(name) = ", value)
            case .assignIfNull(let name, let value): printer.write("\(name) ??= ", value)
            case .return(let value): printer.write("return ", value)
            case .comment(let text): printer.write("// " + text)
            }
        }
    }

    private mutating func write(_ start: String, _ value: CSharpSDKExpression) {
        write(start)
        write(value)
        write(";")
    }

    mutating func write(_ expression: CSharpSDKExpression) {
        switch expression {
        case .name(let name): write(name)
        case .string(let text): write { CSharpSDKLiteral.writeQuoted(text, to: &$0) }
        case .call(let function, let arguments):
            write(function)
            write(arguments)
        case .genericCall(let function, let type, let arguments):
            write(function)
            if let type {
                write { out in
                    out.write(byte: UInt8(ascii: "<"))
                    type.write(to: &out)
                    out.write(byte: UInt8(ascii: ">"))
                }
            }
            write(arguments)
        case .new(let type, let arguments):
            write("new ")
            write(type)
            write(arguments)
        case .coalesced(let value, let other):
            write(value)
            write(" ?? ")
            write(other)
        case .named(let name, let value):
            write(name)
            write(": ")
            write(value)
        case .memberOfOutput(let value, let member):
            write(value)
            write(".Apply(v => v.\(member))")
        case .awaited(let value):
            write("await ")
            write(value)
        case .alias(let type): write("new global::Pulumi.Alias { Type = \"\(type)\" }")
        case .initialized(let type, let properties): write(type, properties)
        }
    }

    private mutating func write(_ arguments: [CSharpSDKExpression]) {
        write("(")
        for (index, argument) in arguments.enumerated() {
            if index > 0 { write(", ") }
            write(argument)
        }
        write(")")
    }

    private mutating func write(_ type: String, _ properties: [(name: String, value: CSharpSDKValue)]) {
        write("new \(type)\n")
        braces { printer in
            for property in properties {
                printer.indentedLine { printer in
                    printer.write("\(property.name) =")
                    switch property.value {
                    case .expression(let value):
                        printer.write(" ")
                        printer.write(value)
                    case .elements(let elements):
                        printer.write("\n")
                        printer.braces { printer in
                            for element in elements {
                                printer.indentedLine { printer in
                                    printer.write(element)
                                    printer.write(",")
                                }
                            }
                        }
                    }
                    printer.write(",")
                }
            }
        }
    }

    /// Lines between braces, the last of which ends no line.
    private mutating func braces(_ body: (inout CSharpSDKPrinter) -> Void) {
        write { out in
            out.writeIndent()
            out.write("{\n")
            out.indent()
        }
        body(&self)
        write { out in
            out.outdent()
            out.writeIndent()
            out.write("}")
        }
    }

    // MARK: Enums

    mutating func write(_ type: CSharpSDKEnum) {
        write(type.comment)
        switch type.value {
        case .integer:
            line("public enum ", type.name)
            block { printer in
                for member in type.members {
                    printer.write(member.comment)
                    printer.write(deprecation: member.deprecation)
                    printer.indentedLine { printer in
                        printer.write("\(member.name) = ")
                        printer.write(member.value)
                        printer.write(",")
                    }
                }
            }
        case .text: write(struct: type, "string", isText: true)
        case .number: write(struct: type, "double", isText: false)
        }
    }

    private mutating func write(struct type: CSharpSDKEnum, _ value: String, isText: Bool) {
        let name = type.name
        line("[EnumType]")
        line("public readonly struct ", name, " : IEquatable<", name, ">")
        block { printer in
            printer.line("private readonly ", value, " _value;")
            printer.write("\n")
            printer.line("private ", name, "(", value, " value)")
            printer.block {
                $0.line("_value = value", isText ? " ?? throw new ArgumentNullException(nameof(value))" : "", ";")
            }
            printer.write("\n")
            for member in type.members {
                printer.write(member.comment)
                printer.write(deprecation: member.deprecation)
                printer.indentedLine { printer in
                    printer.write("public static \(name) \(member.name) { get; } = ")
                    printer.write(.new(name, [member.value]))
                    printer.write(";")
                }
            }
            printer.write("\n")
            printer.line("public static bool operator ==(", name, " left, ", name, " right) => left.Equals(right);")
            printer.line("public static bool operator !=(", name, " left, ", name, " right) => !left.Equals(right);")
            printer.write("\n")
            printer.line("public static explicit operator ", value, "(", name, " value) => value._value;")
            printer.write("\n")
            let hidden = "[EditorBrowsable(EditorBrowsableState.Never)]"
            printer.line(hidden)
            printer.line("public override bool Equals(object? obj) => obj is ", name, " other && Equals(other);")
            let equality =
                isText ? "string.Equals(_value, other._value, StringComparison.Ordinal)" : "_value == other._value"
            printer.line("public bool Equals(", name, " other) => ", equality, ";")
            printer.write("\n")
            printer.line(hidden)
            printer.line("public override int GetHashCode() => _value", isText ? "?.GetHashCode() ?? 0" : ".GetHashCode()", ";")
            printer.write("\n")
            printer.line("public override string ToString() => _value", isText ? "" : ".ToString()", ";")
        }
    }
}
