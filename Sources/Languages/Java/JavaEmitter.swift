import Base
import LanguageKit
import Lowering
import Program

/// Writes one program. The extensions hold resources, expressions, calls and collections.
struct JavaEmitter {
    let program: Program
    let style: JavaStyle
    let plan: JavaPlan
    /// Whether the program is the body of a component.
    let isComponent: Bool
    let lowering: LoweringOptions
    /// What could not be said.
    var diagnostics: [Diagnostic] = []
    /// The position of the declaration that is being written.
    var position = 0
    /// What `range` is in the resource that is being written.
    var range: JavaRange?
    /// Callback parameters with an underscore before their names.
    var underscored: Set<VariableID> = []
    /// How many callbacks are open around what is being written.
    var callbacks = 0
    /// How many lambdas over pairs are open around what is being written.
    var pairs = 0
    /// Whether a callback has read the counter of the loop that is being written.
    var capturesCounter = false
    /// Callback parameters that are plain `Object`s.
    var erased: Set<VariableID> = []
    /// Callback parameters that are `Optional`s.
    var optionals: Set<VariableID> = []

    /// Plans the program; `shared` is for fragments.
    init(_ program: Program, style: JavaStyle, isComponent: Bool = false, shared: JavaSharedNames? = nil) {
        // Published programs go through no results, so that no form of theirs is followed where a program does.
        var style = style
        if program.goesThroughResults { style.liftsFunctionResults = true }
        self.program = program
        self.style = style
        self.isComponent = isComponent
        plan = JavaPlan(program, style: style, isComponent: isComponent, shared: shared)
        lowering = LoweringOptions(
            appliesPromises: style.liftsFunctionResults, jsonTakesOutputs: false, repeatsSources: style.repeatsParameters,
            parameterName: JavaNaming.identifier)
    }

    /// Writes the whole file of a main program.
    mutating func writeProgram(to w: inout CodeWriter) {
        writeHeader(imports: plan.imports, to: &w)
        w.write("public class App {\n    public static void main(")
        w.write(plan.hidesString ? "java.lang.String" : "String")
        w.write("[] args) {\n        Pulumi.run(App::stack);\n    }\n\n    public static void stack(Context ctx) {\n")
        w.indent()
        w.indent()
        writeBody(to: &w)
        w.outdent()
        w.write("    }\n")
        w.outdent()
        w.write("}\n")
    }

    /// Writes the package line and the imports.
    func writeHeader(imports: [String], to w: inout CodeWriter) {
        w.write("package generated_program;\n\n")
        for name in imports {
            w.write("import ")
            w.write(name)
            w.write(";\n")
        }
        w.endLine()
    }

    /// Writes the statements of the stack.
    mutating func writeBody(to w: inout CodeWriter) {
        let hasConfiguration = program.declarations.contains { if case .configuration = $0 { true } else { false } }
        if hasConfiguration {
            w.writeIndent()
            w.write("final var config = ctx.config();\n")
        }
        writeDeclarations(to: &w)
    }

    /// Writes the check of the engine's version, if the program asks for one and its place is before the declaration.
    private mutating func writeRequiredVersion(before index: Int, to w: inout CodeWriter) {
        guard !isComponent, index == program.requiredVersionPosition, let version = program.requiredVersion else { return }
        w.writeIndent()
        w.write("Deployment.getInstance().requirePulumiVersion(")
        write(version, in: nil, to: &w)
        w.write(");\n")
    }

    /// Writes every declaration, then the program's last comments.
    mutating func writeDeclarations(to w: inout CodeWriter) {
        for (index, declaration) in program.declarations.enumerated() {
            position = index
            writeRequiredVersion(before: index, to: &w)
            switch declaration {
            case .configuration(let d):
                if isComponent {
                    writeInput(d, named: plan.names[index], to: &w)
                } else {
                    write(d, named: plan.names[index], to: &w)
                }
            case .variable(let d): write(d, named: plan.names[index], to: &w)
            case .output(let d): if isComponent { writeResult(d, to: &w) } else { write(d, to: &w) }
            case .resource(let d): write(d, at: index, to: &w)
            case .component(let d):
                writeDeferred(before: index, to: &w)
                write(d, at: index, to: &w)
                writeCompletions(of: index, to: &w)
            case .hook(let d): report(d)
            }
        }
        writeRequiredVersion(before: program.declarations.count, to: &w)
        writeComments(program.endComments, to: &w)
    }

    /// Writes comment lines.
    func writeComments(_ lines: [String], to w: inout CodeWriter) {
        if style.omitsComments { return }
        for line in lines {
            w.writeIndent()
            JavaText.writeComment(line, to: &w)
            w.endLine()
        }
    }

    /// Writes a variable.
    mutating func write(_ variable: LocalVariable, named name: String, to w: inout CodeWriter) {
        writeComments(variable.comments.leading, to: &w)
        w.writeIndent()
        w.write("final var ")
        w.write(name)
        w.write(" = ")
        let value: Expression
        if style.appliesFunctionResults, case .invoke = variable.value {
            // The result is an output to all who read it, so its arguments stay as they are.
            value = variable.value
        } else {
            value = lowered(variable.value, for: variable.value.type)
        }
        write(value, in: nil, to: &w)
        w.write(";\n\n")
    }

    private mutating func write(_ output: OutputVariable, to w: inout CodeWriter) {
        w.writeIndent()
        w.write("ctx.export(")
        JavaText.writeLiteral(style.usesSourceNames ? output.logicalName : output.name, to: &w)
        w.write(", ")
        let type: ValueType = isEventual(output.value.type) ? output.value.type : .output(output.value.type)
        write(lowered(output.value, for: type), in: nil, to: &w)
        w.write(");\n")
    }

    /// A value made ready for its place: outputs lifted, and converted unless the style keeps literals.
    func lowered(_ value: Expression, for place: ValueType) -> Expression {
        let lifted = value.liftingOutputs(lowering)
        return style.keepsLiterals ? lifted : lifted.converted(to: place)
    }

    /// Reports a hook: the published SDK has none.
    mutating func report(_ hook: HookDeclaration) {
        report("the hook `\(hook.name)`", hint: "Run its command apart from the program.", at: hook.span)
    }

    /// Reports a construct that Java has no words for.
    mutating func report(_ construct: String, hint: String, at span: SourceSpan) {
        diagnostics.append(.notExpressible(construct, in: JavaLanguage.self, hint: hint, of: program, at: span))
    }
}
