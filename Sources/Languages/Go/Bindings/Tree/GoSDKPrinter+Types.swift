import Base

/// Declarations that every type of an SDK has in the same form.
extension GoSDKPrinter {
    /// The longest function that gofmt keeps on one line.
    private static let longestLine = 100

    mutating func write(_ interface: GoSDKInputInterface, _ comment: [String]) {
        separate()
        for line in comment { write("//", line.isEmpty || line.utf8.first == 0x09 ? "" : " ", line, "\n") }
        let name = interface.name
        let title = GoNames.title(name)
        let context = interface.namesContext ? "ctx context.Context" : "context.Context"
        write("type ", name, "Input interface {\n\tpulumi.Input\n\n")
        write("\tTo", title, "Output() ", name, "Output\n")
        write("\tTo", title, "OutputWithContext(", context, ") ", name, "Output\n}\n")
    }

    mutating func writeElementType(of receiver: String, _ element: String, isAttached: Bool = false) {
        separate(unless: isAttached)
        write("func (", receiver, ") ElementType() reflect.Type {\n\treturn reflect.TypeOf((*", element, ")(nil)).Elem()\n}\n")
    }

    /// Two methods that give an output, the first of which calls the second.
    private mutating func writeConversion(_ self: String, _ receiver: String, to name: String, _ value: String...) {
        let title = GoNames.title(name)
        write("\nfunc (", self, " ", receiver, ") To", title, "Output() ", name, "Output {\n")
        write("\treturn ", self, ".To", title, "OutputWithContext(context.Background())\n}\n")
        write(
            "\nfunc (", self, " ", receiver, ") To", title, "OutputWithContext(ctx context.Context) ", name, "Output {\n\treturn "
        )
        for part in value { out.write(part) }
        write("\n}\n")
    }

    mutating func write(_ methods: GoSDKInputMethods) {
        let (name, receiver) = (methods.name, methods.receiver)
        writeElementType(of: receiver, methods.element, isAttached: methods.isAttached)
        writeConversion("i", receiver, to: name, "pulumi.ToOutputWithContext(ctx, i).(", name, "Output)")
        switch methods.generics {
        case .none: break
        case .beside:
            writeGenericConversion("i", receiver, methods.element, "i.To", GoNames.title(name), "OutputWithContext(ctx)")
        case .generic:
            write("\nfunc (i *", receiver, ") ToOutput(ctx context.Context) pulumix.Output[*", receiver, "] {\n")
            write("\treturn pulumix.Val(i)\n}\n")
        }
        if methods.hasPointer, methods.generics != .generic {
            writeConversion(
                "i", receiver, to: name + "Ptr", "pulumi.ToOutputWithContext(ctx, i).(", name, "Output).To", name,
                "PtrOutputWithContext(ctx)")
        }
    }

    private mutating func writeGenericConversion(_ self: String, _ receiver: String, _ element: String, _ state: String...) {
        write("\nfunc (", self, " ", receiver, ") ToOutput(ctx context.Context) pulumix.Output[", element, "] {\n")
        write("\treturn pulumix.Output[", element, "]{\n\t\tOutputState: ")
        for part in state { out.write(part) }
        write(".OutputState,\n\t}\n}\n")
    }

    mutating func write(_ output: GoSDKOutput) {
        let name = output.name
        let title = GoNames.title(name)
        separate()
        write(document: output.comment)
        write("type ", name, "Output struct{ *pulumi.OutputState }\n")
        writeElementType(of: name + "Output", output.element)
        write("\nfunc (o ", name, "Output) To", title, "Output() ", name, "Output {\n\treturn o\n}\n")
        write(
            "\nfunc (o ", name, "Output) To", title, "OutputWithContext(ctx context.Context) ", name, "Output {\n\treturn o\n}\n")
        if output.hasPointer {
            writeConversion(
                "o", name + "Output", to: name + "Ptr", "o.ApplyTWithContext(ctx, func(_ context.Context, v ", output.element,
                ") *", output.element, " {\n\t\treturn &v\n\t}).(", name, "PtrOutput)")
        }
        if output.generics != .none {
            write("\nfunc (o ", name, "Output) ToOutput(ctx context.Context) pulumix.Output[", output.element, "] {\n")
            write("\treturn pulumix.Output[", output.element, "]{\n\t\tOutputState: o.OutputState,\n\t}\n}\n")
        }
    }

    mutating func writeIndex(_ name: String, _ element: String) {
        separate()
        write("func (o ", name, "ArrayOutput) Index(i pulumi.IntInput) ", name, "Output {\n")
        write("\treturn pulumi.All(o, i).ApplyT(func(vs []interface{}) ", element, " {\n")
        write("\t\treturn vs[0].([]", element, ")[vs[1].(int)]\n\t}).(", name, "Output)\n}\n")
    }

    mutating func writeMapIndex(_ name: String, _ element: String) {
        separate()
        write("func (o ", name, "MapOutput) MapIndex(k pulumi.StringInput) ", name, "Output {\n")
        write("\treturn pulumi.All(o, k).ApplyT(func(vs []interface{}) ", element, " {\n")
        write("\t\treturn vs[0].(map[string]", element, ")[vs[1].(string)]\n\t}).(", name, "Output)\n}\n")
    }

    mutating func writeElement(_ name: String) {
        separate()
        write("func (o ", name, "PtrOutput) Elem() ", name, "Output {\n")
        write("\treturn o.ApplyT(func(v *", name, ") ", name, " {\n\t\tif v != nil {\n\t\t\treturn *v\n\t\t}\n")
        write("\t\tvar ret ", name, "\n\t\treturn ret\n\t}).(", name, "Output)\n}\n")
    }

    mutating func write(_ accessor: GoSDKAccessor) {
        separate(unless: accessor.isAttached)
        write(document: accessor.comment)
        write("func (o ", accessor.receiver, ") ", accessor.name, "() ", accessor.result, " {\n")
        switch accessor.form {
        case .plain:
            write("\treturn o.ApplyT(")
            writeReading(accessor, level: 1)
            write(").(", accessor.result, ")\n")
        case .pointer(let takesAddress):
            write("\treturn o.ApplyT(func(v ", accessor.value, ") ", accessor.applied, " {\n")
            write("\t\tif v == nil {\n\t\t\treturn nil\n\t\t}\n\t\treturn ", takesAddress ? "&v." : "v.", accessor.field)
            write("\n\t}).(", accessor.result, ")\n")
        case .generic(let statements, let namesType):
            write("\t", statements.isEmpty ? "return" : "value :=", " pulumix.Apply")
            if namesType { write("[", accessor.value, "]") }
            write("(o, ")
            writeReading(accessor, level: 1)
            write(")\n")
            for statement in statements { write("\t", statement, "\n") }
        }
        write("}\n")
    }

    /// A function that reads a field, on one line if it is short.
    private mutating func writeReading(_ accessor: GoSDKAccessor, level: Int) {
        let size =
            "func(v ) ".utf8.count + "return v.".utf8.count + accessor.value.utf8.count + accessor.applied.utf8.count
            + accessor.field.utf8.count
        write("func(v ", accessor.value, ") ", accessor.applied)
        if size <= Self.longestLine {
            write(" { return v.", accessor.field, " }")
        } else {
            let indent = String(repeating: "\t", count: level)
            write(" {\n", indent, "\treturn v.", accessor.field, "\n", indent, "}")
        }
    }
}
