import Base
import LanguageKit
import Lowering
import Program
import Schema

/// Writes one Python file: a main program, or the module of a component's class.
struct PythonEmitter {
    let program: Program
    let plan: PythonPlan
    let style: PythonStyle
    /// The class that the program is the body of; nil for a main program.
    let className: String?
    /// How expressions are lowered before they are written.
    let lifting: LoweringOptions

    /// What has been written.
    var out = CodeWriter(indent: "    ")
    /// What could not be said.
    var diagnostics: [Diagnostic] = []
    /// Functions and modules that were needed while a variable of the program hid them.
    private(set) var globals: Set<String> = []
    /// Names of the declarations written so far.
    private var defined: Set<String> = []

    /// Quotation marks of the strings that are open around the current place.
    var openQuotes: PythonQuotes = []
    /// Strings of the current statement that have no quotation marks left and come before it as variables.
    var temporaries: [(name: String, value: CodeWriter)] = []
    /// How the parameters of enclosing callbacks are written.
    var parameters: [VariableID: PythonParameter] = [:]
    /// The variables of enclosing comprehensions. A lambda that reads one is given its value, since it runs after the loop has gone on.
    var loopVariables: [VariableID: String] = [:]
    /// The parameters and loops' variables that stand for plain dictionaries, or lists of such, in place of a package's objects.
    var dictionaries: Set<VariableID> = []
    /// The variables of loops over components, or over resources without a schema.
    var instances: Set<VariableID> = []
    /// The type of the elements of the list that the input takes which is being written, if it takes a list.
    var callbackElement: ValueType?
    /// How many callbacks enclose the current place.
    var callbackDepth = 0
    /// The variable of the enclosing loop.
    var rangeVariable: String?
    /// Whether the configuration object has been made.
    var hasConfiguration = false
    /// What the hook that is being written calls its arguments.
    var hookArguments: VariableID?

    /// Plans a program; with `className`, that of a component. Variables of the program avoid the names in `reserved`.
    init(_ program: Program, className: String?, style: PythonStyle, reserving reserved: Set<String> = []) {
        self.program = program
        self.style = style
        self.className = className
        plan = PythonPlan(program, isComponent: className != nil, style: style, reserving: reserved)
        lifting = LoweringOptions(
            appliesPromises: false, jsonTakesOutputs: !style.liftsJSON, parameterName: { PythonNames.snakeCase($0) })
    }

    /// Whether the program is a component's.
    var isComponent: Bool { className != nil }

    /// Writes the whole file.
    mutating func writeFile() {
        out.write("import pulumi\n")
        for line in plan.imports {
            out.write(line)
            out.endLine()
        }
        out.endLine()
        for helper in plan.helpers {
            out.write(helper.text)
            out.write("\n\n")
        }
        if let className {
            writeComponentClass(className)
        } else {
            for index in program.declarations.indices {
                if index == program.requiredVersionPosition { writeRequiredVersion() }
                writeDeclaration(index)
            }
            if program.requiredVersionPosition == program.declarations.count { writeRequiredVersion() }
        }
        writeComments(program.endComments)
    }

    /// Writes the declarations alone.
    mutating func writeFragment() {
        for index in program.declarations.indices { writeDeclaration(index) }
    }

    /// Writes one declaration with the comments that stand with it.
    mutating func writeDeclaration(_ index: Int) {
        guard program.declarations.indices.contains(index) else { return }
        let declaration = program.declarations[index]
        let name = plan.name(of: index) ?? ""
        if isComponent {
            switch declaration {
            case .configuration, .output: return
            case .variable, .resource, .component, .hook: break
            }
        }
        switch declaration {
        // The published programs have comments of these alone.
        case .variable, .resource, .component, .hook: writeComments(declaration.comments)
        case .configuration, .output: break
        }
        switch declaration {
        case .configuration(let d): writeConfiguration(d, name: name)
        case .variable(let d):
            writeStatement { emitter in
                emitter.out.write(name)
                emitter.out.write(" = ")
                emitter.write(emitter.lowered(d.value, for: d.value.type))
            }
        case .resource(let d): writeResource(d, name: name)
        case .component(let d): writeComponent(d, name: name)
        case .hook(let d): writeHook(d, name: name)
        case .output(let d):
            writeStatement { emitter in
                emitter.out.write("pulumi.export(")
                emitter.writeQuoted(d.logicalName)
                emitter.out.write(", ")
                emitter.write(emitter.lowered(d.value, for: d.value.type))
                emitter.out.write(")")
            }
        }
        defined.insert(name)
        if isComponent { out.endLine() }
    }

    /// Notes that a function or module of the given name is needed here.
    mutating func use(_ global: String) {
        if defined.contains(global) || callbackDepth > 0 { globals.insert(global) }
    }

    // MARK: Statements

    /// Writes a line, preceded by the variables that its strings need. A file's last line may have no end, as published.
    mutating func writeStatement(endsLine: Bool = true, _ body: (inout PythonEmitter) -> Void) {
        // Swapped rather than copied, so that what is written so far keeps one owner and grows in place.
        var statement = out.fresh()
        var outerTemporaries: [(name: String, value: CodeWriter)] = []
        swap(&out, &statement)
        swap(&temporaries, &outerTemporaries)
        out.writeIndent()
        body(&self)
        if endsLine { out.endLine() }
        swap(&out, &statement)
        for temporary in temporaries {
            out.writeIndent()
            out.write(temporary.name)
            out.write(" = ")
            out.write(temporary.value)
            out.endLine()
        }
        out.write(statement)
        temporaries = outerTemporaries
    }

    /// Writes comments, each line with its mark.
    mutating func writeComments(_ comments: Comments) {
        writeComments(comments.leading)
        if let trailing = comments.trailing { writeComments([trailing]) }
    }

    /// Writes comment lines.
    mutating func writeComments(_ lines: [String]) {
        for line in lines {
            out.writeIndent()
            out.write("#")
            // A comment within the comment, as YAML keeps those of other languages.
            out.write(line.hasPrefix(" // ") ? String(line.dropFirst(3)) : line)
            out.endLine()
        }
    }

    private mutating func writeRequiredVersion() {
        guard let version = program.requiredVersion else { return }
        writeStatement { emitter in
            emitter.out.write("pulumi.require_pulumi_version(")
            emitter.write(emitter.lowered(version, for: .string))
            emitter.out.write(")")
        }
    }

    private mutating func writeConfiguration(_ d: ConfigurationVariable, name: String) {
        if !hasConfiguration {
            hasConfiguration = true
            writeStatement { $0.out.write("config = pulumi.Config()") }
        }
        use("config")
        if !d.description.isEmpty {
            writeComments(d.description.split(separator: "\n", omittingEmptySubsequences: false).map { " " + $0 })
        }
        let isRequired = d.defaultValue == nil && !d.isNullable
        writeStatement { emitter in
            emitter.out.write(name)
            emitter.out.write(" = config.")
            emitter.out.write(isRequired ? "require" : "get")
            if d.isSecret { emitter.out.write("_secret") }
            switch d.type.resolved.unwrapped {
            case .string: break
            case .number: emitter.out.write("_float")
            case .integer: emitter.out.write("_int")
            case .boolean: emitter.out.write("_bool")
            default: emitter.out.write("_object")
            }
            emitter.out.write("(")
            emitter.writeQuoted(d.logicalName)
            emitter.out.write(")")
        }
        let null: Expression? = d.defaultsToNull ? .literal(LiteralExpression(.null)) : nil
        guard let defaultValue = d.defaultValue ?? null else { return }
        out.writeIndent()
        out.write("if ")
        out.write(name)
        out.write(" is None:\n")
        out.indent()
        writeStatement { emitter in
            emitter.out.write(name)
            emitter.out.write(" = ")
            emitter.write(emitter.lowered(defaultValue, for: defaultValue.type))
        }
        out.outdent()
    }

    // MARK: Lowering

    /// The expression as it is written in a place of the given type.
    func lowered(_ expression: Expression, for destination: ValueType) -> Expression {
        guarded(expression.liftingOutputs(lifting).readingThroughOutputs().converted(to: destination))
    }

    /// A value that reads a resource which may not have been made is `None` if it wasn't.
    private func guarded(_ expression: Expression) -> Expression {
        // The other result of a conditional is there nevertheless.
        if case .conditional(var e) = expression, !readsConditional(e.condition) {
            if !decides(e.condition, e.whenTrue) { e.whenTrue = guarded(e.whenTrue) }
            e.whenFalse = guarded(e.whenFalse)
            return .conditional(e)
        }
        var roots: [ReferenceExpression] = []
        expression.forEachNested { part in
            guard case .reference(let e) = part, case .declaration(let index) = e.root, !e.steps.isEmpty, isConditional(index),
                !roots.contains(where: { $0.root == e.root })
            else { return }
            roots.append(ReferenceExpression(root: e.root, name: e.name, rootType: e.types.first ?? .dynamic, span: e.span))
        }
        let none = Expression.literal(LiteralExpression(.null))
        var condition: Expression?
        for root in roots {
            let exists = Expression.binary(BinaryExpression(.notEqual, .reference(root), none, span: root.span))
            condition = condition.map { .binary(BinaryExpression(.and, $0, exists, span: root.span)) } ?? exists
        }
        guard let condition else { return expression }
        return .conditional(ConditionalExpression(condition, expression, none, span: expression.span))
    }

    /// Whether an expression reads a resource that may not have been made.
    private func readsConditional(_ expression: Expression) -> Bool {
        expression.containsNested {
            if case .reference(let e) = $0, case .declaration(let index) = e.root { return isConditional(index) }
            return false
        }
    }

    /// Whether a condition is the one on which everything that an expression reads has been made.
    private func decides(_ condition: Expression, _ expression: Expression) -> Bool {
        guard case .reference(let decisive) = condition.withoutConversions else { return false }
        return !expression.containsNested { part in
            guard case .reference(let e) = part, case .declaration(let index) = e.root, isConditional(index) else { return false }
            guard case .resource(let d) = program.declarations[index], case .condition(let made)? = d.range,
                case .reference(let own) = made.withoutConversions
            else { return true }
            return own.root != decisive.root || own.steps != decisive.steps
        }
    }

    private func isConditional(_ index: Int) -> Bool {
        guard program.declarations.indices.contains(index) else { return false }
        switch program.declarations[index] {
        case .resource(let d): if case .condition = d.range { return true }
        case .component(let d): if case .condition = d.range { return true }
        case .configuration, .variable, .output, .hook: break
        }
        return false
    }
}

/// How a callback's parameter is written where the callback uses it.
enum PythonParameter {
    /// A lambda's own parameter.
    case name(String)
    /// A key of `resolved_outputs`, which holds several outputs by name.
    case resolvedOutput(String)
}
