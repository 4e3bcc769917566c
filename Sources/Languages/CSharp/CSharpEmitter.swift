import Base
import LanguageKit
import Lowering
import Program
import Schema

/// Writes one program, or one component's program, in C#. It lives for one program only.
struct CSharpEmitter {
    let program: Program
    let style: CSharpStyle
    let plan: CSharpPlan
    /// The class of the component that is written; nil for a main program.
    let component: String?
    /// What could not be said.
    var diagnostics: [Diagnostic] = []

    /// Whether arguments of a function are written: its nested types have a suffix of their own.
    var isInsideInvoke = false
    /// Whether the result of a function is awaited at this place.
    var isInsideAwait = false
    /// How a list literal begins at this place.
    var listStart = ListStart.array
    /// Variables that hold a `Dictionary`: their members are read by key.
    var dictionaries: Set<Int> = []
    /// Callback parameters that stand for a variable with a function's result, since such variables bring their own callbacks.
    var invokeParameters: [VariableID: Int] = [:]
    /// Callbacks' parameters whose names are those of functions' results.
    var renamedParameters: [VariableID: String] = [:]
    /// Splats' variables that are open at this place.
    var splatVariables: Set<VariableID> = []

    /// How a list literal begins.
    enum ListStart {
        /// `new[]`.
        case array
        /// `new()`: the place's own type.
        case implicit
        /// Nothing: a bare initializer.
        case bare
    }

    /// Creates an emitter.
    init(_ program: Program, style: CSharpStyle, component: String?) {
        self.program = program
        self.style = style
        self.component = component
        plan = CSharpPlan(program, style: style, isComponent: component != nil)
    }

    /// The text of a main program.
    mutating func programText() -> [UInt8] {
        var w = CodeWriter(indent: "    ")
        writeUsings(&w)
        w.endLine()
        for helper in plan.helpers.sorted() {
            w.write("\t")
            helper.write(&w)
            w.write("\n\n")
        }
        w.write(
            plan.isAsync ? "return await Deployment.RunAsync(async() => \n{\n" : "return await Deployment.RunAsync(() => \n{\n")
        w.indent()
        writeDeclarations(&w)
        write(comments: program.endComments, &w)
        writeStackOutputs(&w)
        w.outdent()
        w.write("});\n\n")
        writeConfigurationClasses(&w)
        return w.bytes
    }

    /// Writes the imports: `System…` first, then the SDK, then packages, each group sorted.
    func writeUsings(_ w: inout CodeWriter) {
        for name in plan.systemNamespaces.sorted() {
            w.write("using ")
            w.write(name)
            w.write(";\n")
        }
        w.write("using Pulumi;\n")
        for alias in plan.packageAliases.sorted() {
            w.write("using ")
            w.write(alias)
            w.write(";\n")
        }
    }

    /// Writes everything but outputs, which stand at the end.
    mutating func writeDeclarations(_ w: inout CodeWriter) {
        var hasConfiguration = false
        let versionPosition = self.versionPosition
        for (position, declaration) in program.declarations.enumerated() {
            if position == versionPosition { writeRequiredVersion(&w) }
            let name = plan.names[position]
            switch declaration {
            case .configuration(let d):
                if component != nil { continue }
                if !hasConfiguration {
                    hasConfiguration = true
                    w.writeIndent()
                    w.write("var \(plan.configurationName) = new Config();\n")
                }
                write(d, named: name, &w)
            case .variable(let d): write(d, at: position, &w)
            case .resource(let d): write(d, named: name, &w)
            case .component(let d): write(d, named: name, &w)
            case .hook(let d): write(d, named: name, &w)
            case .output: continue
            }
        }
        if versionPosition == program.declarations.count { writeRequiredVersion(&w) }
    }

    /// The position of the declaration before which the engine's version is checked: after everything that the check reads.
    private var versionPosition: Int? {
        guard component == nil, let version = program.requiredVersion else { return nil }
        var position = 0
        version.forEachNested { nested in
            if case .reference(let e) = nested, case .declaration(let used) = e.root { position = max(position, used + 1) }
        }
        return min(position, program.declarations.count)
    }

    private mutating func writeRequiredVersion(_ w: inout CodeWriter) {
        guard let version = program.requiredVersion else { return }
        w.writeIndent()
        w.write("Deployment.RequirePulumiVersionAsync(")
        write(version, &w)
        w.write(").Wait();\n")
    }

    /// Writes comments, each on a line of its own.
    func write(comments: [String], _ w: inout CodeWriter) {
        for line in comments {
            w.writeIndent()
            w.write("//")
            // A mark that the source's own comment begins with is not repeated.
            w.write(line.hasPrefix(" // ") ? String(line.dropFirst(3)) : line)
            w.endLine()
        }
    }

    /// Writes the comments that stand with a declaration, above it.
    func write(_ comments: Comments, _ w: inout CodeWriter) {
        write(comments: comments.leading, &w)
        if let trailing = comments.trailing { write(comments: [trailing], &w) }
    }

    private mutating func writeStackOutputs(_ w: inout CodeWriter) {
        if outputs.isEmpty { return }
        w.writeIndent()
        w.write("return new Dictionary<string, object?>")
        writeOutputItems(outputs, &w)
        w.write(";\n")
    }

    /// Writes the braces with one item for each output.
    mutating func writeOutputItems(_ outputs: [OutputVariable], _ w: inout CodeWriter) {
        w.newLine()
        w.write("{")
        w.indent()
        for output in outputs {
            w.newLine()
            w.write("[")
            w.write(quoted(output.logicalName))
            w.write("] = ")
            write(lowered(output.value, to: output.value.type), &w, within: 3)
            w.write(",")
        }
        w.outdent()
        w.newLine()
        w.write("}")
    }

    private mutating func write(_ variable: LocalVariable, at position: Int, _ w: inout CodeWriter) {
        write(variable.comments, &w)
        w.writeIndent()
        w.write("var ")
        w.write(plan.names[position])
        w.write(" = ")
        let value: Expression
        if plan.invokes[position] != nil, case .invoke(var invoke) = variable.value {
            // The call itself takes outputs, so that only what an argument makes of them is a callback.
            invoke.arguments = invoke.arguments.map { $0.liftingOutputs(lowering) }
            value = .invoke(invoke).converted(to: variable.value.type)
        } else {
            value = lowered(variable.value, to: variable.value.type)
        }
        if case .object(let object) = value, let element = dictionaryElement(of: object) {
            dictionaries.insert(position)
            write(object, asDictionaryOf: element, &w)
        } else {
            write(value, &w)
        }
        w.write(";\n\n")
    }

    /// The expression as it is written: outputs are read in callbacks, and values have the type that their place takes.
    func lowered(_ expression: Expression, to target: ValueType) -> Expression {
        expression.liftingOutputs(lowering).converted(to: target)
    }

    /// How outputs are read in callbacks.
    private var lowering: LoweringOptions {
        LoweringOptions(
            appliesPromises: !plan.isAsync, jsonTakesOutputs: !style.serializesInsideApply, listFunctionsTakeOutputs: true,
            repeatsSources: style.repeatsOutputs,
            parameterName: { CSharpNames.identifier($0) })
    }
}

extension CSharpEmitter {
    /// The outputs, in order.
    var outputs: [OutputVariable] {
        program.declarations.compactMap {
            if case .output(let d) = $0 { return d }
            return nil
        }
    }

    /// The configuration variables of a program, in order.
    static func configuration(of program: Program) -> [ConfigurationVariable] {
        program.declarations.compactMap {
            if case .configuration(let d) = $0 { return d }
            return nil
        }
    }
}
