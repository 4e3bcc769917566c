import Base
import LanguageKit
import Lowering
import Program
import Schema

/// What `range` means where a resource is being written.
enum JavaRange {
    /// The counter `i`.
    case counter
    /// An element, as a `KeyedValue`.
    case element
    /// An entry of a map.
    case entry
    /// Nothing: there is one or none.
    case none

    /// How `range.value` or `range.key` is read.
    func text(of member: String) -> String {
        switch self {
        case .counter: "i"
        case .element, .none: "range.\(member)()"
        case .entry: member == "key" ? "range.getKey()" : "range.getValue()"
        }
    }
}

extension JavaEmitter {
    /// Writes a resource.
    mutating func write(_ resource: ResourceDeclaration, at index: Int, to w: inout CodeWriter) {
        writeComments(resource.comments.leading, to: &w)
        let label = style.usesSourceNames ? resource.sourceName : resource.name
        writeInstances(of: resource.range, at: index, className: JavaResourceName(resource).qualified, to: &w) {
            emitter, suffix, w in
            emitter.writeNew(resource, label: label, suffix: suffix, to: &w)
        }
        writeComments(resource.endComments, to: &w)
    }

    /// Writes a component.
    mutating func write(_ component: ComponentDeclaration, at index: Int, to w: inout CodeWriter) {
        writeComments(component.comments.leading, to: &w)
        let className =
            component.token == nil ? JavaNaming.className(component.className) : "com.pulumi.resources.ComponentResource"
        writeInstances(of: component.range, at: index, className: className, to: &w) { emitter, suffix, w in
            emitter.writeNew(component, className: className, suffix: suffix, to: &w)
        }
    }

    // MARK: Ranges

    /// Writes the statement that creates one instance, or the loop that creates several.
    private mutating func writeInstances(
        of range: ResourceDeclaration.Range?, at index: Int, className: String, to w: inout CodeWriter,
        _ writeNew: (inout JavaEmitter, _ suffix: String, inout CodeWriter) -> Void
    ) {
        let name = plan.names[index]
        guard let range else {
            w.writeIndent()
            w.write("var ")
            w.write(name)
            w.write(" = ")
            writeNew(&self, "", &w)
            w.write(";\n\n")
            return
        }
        let outer = self.range
        defer { self.range = outer }
        let isReferenced = plan.referenced.contains(index)
        let type = range.expression.type.resolved
        let value = lowered(range.expression, for: type)
        if case .condition = range {
            self.range = JavaRange.none
            writeOptional(value, name: name, isReferenced: isReferenced, to: &w) { writeNew(&$0, "", &$1) }
            return
        }
        var suffix = "i"
        self.range = .counter
        var isMap = false
        if case .elements = range {
            isMap = JavaTypes.isMapRange(range)
            self.range = isMap ? .entry : .element
            suffix = isMap ? "range.getKey()" : "range.key()"
        }
        let simple = plan.className(className)
        if isEventual(range.expression.type) {
            writeLaterLoop(over: value, name: name, className: simple, isMap: isMap, to: &w) { writeNew(&$0, suffix, &$1) }
            return
        }
        if isReferenced {
            w.writeIndent()
            w.write("final var \(name) = new \(isMap ? "HashMap<String, " : "ArrayList<")\(simple)>();\n")
        }
        w.writeIndent()
        writeLoopHead(to: &w) { $0.writeCollection(value, precedence: isMap ? JavaPrecedence.postfix : 0, to: &$1) }
        w.indent()
        writeCapturing(to: &w) { emitter, w in
            w.writeIndent()
            if isReferenced { w.write(isMap ? "\(name).put(range.getKey(), " : "\(name).add(") }
            writeNew(&emitter, suffix, &w)
            if isReferenced { w.write(")") }
            w.write(";\n")
        }
        w.outdent()
        w.writeIndent()
        w.write("}\n\n")
    }

    private mutating func writeOptional(
        _ condition: Expression, name: String, isReferenced: Bool, to w: inout CodeWriter,
        _ writeNew: (inout JavaEmitter, inout CodeWriter) -> Void
    ) {
        w.writeIndent()
        if isReferenced {
            w.write("var \(name) = ")
            write(condition, in: nil, precedence: JavaPrecedence.or, to: &w)
            w.write(" ? ")
            writeNew(&self, &w)
            w.write(" : null;\n\n")
            return
        }
        w.write("if (")
        write(condition, in: nil, to: &w)
        w.write(") {\n")
        w.indent()
        w.writeIndent()
        writeNew(&self, &w)
        w.write(";\n")
        w.outdent()
        w.writeIndent()
        w.write("}\n\n")
    }

    /// Writes the head of a loop up to its brace.
    private mutating func writeLoopHead(to w: inout CodeWriter, _ writeValue: (inout JavaEmitter, inout CodeWriter) -> Void) {
        switch range {
        case .element:
            w.write("for (var range : KeyedValue.of(")
            writeValue(&self, &w)
            w.write(")) {\n")
        case .entry:
            w.write("for (var range : ")
            writeValue(&self, &w)
            w.write(".entrySet()) {\n")
        case .counter, .none?, nil:
            w.write("for (var i = 0; i < ")
            writeValue(&self, &w)
            w.write("; i++) {\n")
        }
    }

    /// Writes a loop over a value that is known only while deploying.
    private mutating func writeLaterLoop(
        over value: Expression, name: String, className: String, isMap: Bool, to w: inout CodeWriter,
        _ writeNew: (inout JavaEmitter, inout CodeWriter) -> Void
    ) {
        w.writeIndent()
        w.write("final var \(name) = ")
        write(value, in: nil, precedence: JavaPrecedence.postfix, to: &w)
        w.write(".applyValue(rangeBody -> {\n")
        w.indent()
        w.writeIndent()
        w.write("final var resources = new \(isMap ? "HashMap<String, " : "ArrayList<")\(className)>();")
        w.newLine()
        writeLoopHead(to: &w) { $1.write("rangeBody") }
        w.indent()
        writeCapturing(to: &w) { emitter, w in
            w.writeIndent()
            w.write("var resource = ")
            writeNew(&emitter, &w)
            w.write(";\n\n")
        }
        w.writeIndent()
        w.write(isMap ? "resources.put(range.getKey(), resource);\n" : "resources.add(resource);\n")
        w.outdent()
        w.writeIndent()
        w.write("}\n\n")
        w.writeIndent()
        w.write("return resources;\n")
        w.outdent()
        w.writeIndent()
        w.write("});\n\n")
    }

    /// Writes the body of a loop. If a callback in it needs the counter, that is copied to a variable first, since Java's
    /// lambdas read only what doesn't change.
    private mutating func writeCapturing(
        to w: inout CodeWriter, _ writeBody: (inout JavaEmitter, inout CodeWriter) -> Void
    ) {
        let before = w
        capturesCounter = false
        writeBody(&self, &w)
        guard capturesCounter else { return }
        w = before
        w.writeIndent()
        w.write("final var \(plan.counterCopy) = i;\n")
        writeBody(&self, &w)
    }

    // MARK: One instance

    /// Writes the name of a resource; inside a component the component's own name comes first.
    private func writeLabel(_ label: String, suffix: String, to w: inout CodeWriter) {
        if isComponent { w.write("name + ") }
        let label = isComponent ? "-\(label)" : label
        if suffix.isEmpty {
            JavaText.writeLiteral(label, to: &w)
        } else {
            JavaText.writeLiteral(label + "-", to: &w)
            w.write(" + ")
            w.write(suffix)
        }
    }

    private mutating func writeNew(_ resource: ResourceDeclaration, label: String, suffix: String, to w: inout CodeWriter) {
        let name = JavaResourceName(resource)
        let className = plan.className(name.qualified)
        if let lookup = resource.lookup {
            writeGet(resource, lookup, className: className, label: label, suffix: suffix, to: &w)
            return
        }
        let arguments = plan.className(name.qualifiedArguments)
        let options = JavaResourceOptions.supported(resource.options)
        let isComponent = resource.schema?.isComponent ?? false
        w.write("new ")
        w.write(className)
        w.write("(")
        writeLabel(label, suffix: suffix, to: &w)
        let inputs = resource.inputs(in: style)
        let hasOptions = !options.isEmpty || self.isComponent
        if inputs.isEmpty {
            if hasOptions {
                w.write(", ")
                w.write(arguments)
                w.write(".Empty, ")
                writeOptions(options, isComponent: isComponent, to: &w)
            }
            w.write(")")
            return
        }
        w.write(", ")
        w.write(arguments)
        w.write(".builder()")
        if style.padsBuilders { w.writeIndent() }
        w.endLine()
        w.indent()
        for input in inputs { write(input, isTyped: resource.schema != nil, to: &w) }
        w.writeIndent()
        w.write(".build()")
        if hasOptions {
            w.write(", ")
            writeOptions(options, isComponent: isComponent, to: &w)
        }
        w.write(")")
        w.outdent()
    }

    private mutating func write(_ input: Attribute, isTyped: Bool, to w: inout CodeWriter) {
        w.writeIndent()
        w.write(".")
        w.write(JavaNaming.identifier(input.name))
        w.write("(")
        // Without a schema nothing says what to convert to, but what a text or a member needs is known.
        let value =
            isTyped ? lowered(input.value, for: input.destination) : input.value.liftingOutputs(lowering)
        let place = isTyped && input.destination != .dynamic ? input.destination : nil
        writeArgument(value, in: place, to: &w)
        w.write(")\n")
    }

    private mutating func writeGet(
        _ resource: ResourceDeclaration, _ lookup: ResourceDeclaration.Lookup, className: String, label: String, suffix: String,
        to w: inout CodeWriter
    ) {
        w.write(className)
        w.write(".get(")
        writeLabel(label, suffix: suffix, to: &w)
        w.write(", ")
        let id = lowered(lookup.id, for: .input(.string))
        if lookup.id.type.isOutput {
            write(id, in: nil, to: &w)
        } else {
            w.write("Output.of(")
            write(id, in: nil, to: &w)
            w.write(")")
        }
        w.write(", ")
        if lookup.state.isEmpty {
            w.write("null")
        } else {
            w.write(plan.className(JavaResourceName(resource).qualifiedState))
            w.write(".builder()\n")
            w.indent()
            for attribute in lookup.state { write(attribute, isTyped: resource.schema != nil, to: &w) }
            w.writeIndent()
            w.write(".build()")
            w.outdent()
        }
        w.write(", ")
        let options = JavaResourceOptions.supported(resource.options)
        if options.isEmpty, !isComponent {
            w.write("null")
        } else {
            writeOptions(options, isComponent: resource.schema?.isComponent ?? false, to: &w)
        }
        w.write(")")
    }

    private mutating func writeNew(_ component: ComponentDeclaration, className: String, suffix: String, to w: inout CodeWriter) {
        w.write("new ")
        w.write(className)
        w.write("(")
        if let token = component.token {
            JavaText.writeLiteral(token, to: &w)
            w.write(", ")
        }
        writeLabel(component.name, suffix: suffix, to: &w)
        if component.token != nil {
            for input in component.inputs {
                report(
                    "the input `\(input.name)` of a component without source",
                    hint: "Leave it out, or use another language.", at: input.span)
            }
        } else if !component.inputs.isEmpty {
            w.write(", Map.ofEntries(")
            w.indent()
            for (i, input) in component.inputs.enumerated() {
                w.newLine()
                w.write("Map.entry(")
                JavaText.writeLiteral(input.name, to: &w)
                w.write(", ")
                write(lowered(input.value, for: input.destination), in: nil, to: &w)
                w.write(i + 1 < component.inputs.count ? ")," : ")")
            }
            w.outdent()
            w.newLine()
            w.write(")")
        } else {
            w.write(", Map.of()")
        }
        let options = JavaResourceOptions.supported(component.options)
        if options.isEmpty, !isComponent {
            w.write(", null")
        } else {
            w.write(", ")
            w.indent()
            writeOptions(options, isComponent: true, to: &w)
            w.outdent()
        }
        w.write(")")
    }
}
