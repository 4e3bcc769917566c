import Base
import LanguageKit
import Lowering
import Program
import Schema

/// Writes one program: the main program, or a component's class.
struct TypeScriptEmitter {
    let program: Program
    let style: TypeScriptStyle
    let plan: TypeScriptPlan
    let lowering: LoweringOptions
    /// Whether the program is a component's: its configuration is the constructor's arguments.
    let isComponent: Bool
    let components: [TypeScriptComponentFile]
    /// What could not be said.
    var diagnostics: [Diagnostic] = []
    /// What is imported, with what only the writing shows.
    var imports: TypeScriptImports
    /// Whether `range` is a number in the loop that is being written.
    var rangeIsNumber = false
    /// Variables that stand for the elements of a splat.
    var splatItems: Set<VariableID> = []
    /// Of each loop's variable, whether it may be missing.
    var elementsMissing: [VariableID: Bool] = [:]
    /// What is known of the variables that are written already, by their positions.
    var variables: [Int: VariableFacts] = [:]
    /// What a condition around the place that is being written says to be there.
    var presentValues: [ReferenceExpression] = []
    /// The variables of loops over what is configured.
    var configuredVariables: Set<VariableID> = []
    /// Whether the range of the loop that is being written is configured.
    var rangeIsConfigured = false
    /// Whether maps that loops make say what they hold, since something may be read of them.
    var writesMapTypes = false
    /// Whether the object that reads the configuration has been written.
    private var hasConfiguration = false

    /// Plans a program.
    init(program: Program, style: TypeScriptStyle, isComponent: Bool) {
        self.program = program
        self.style = style
        self.isComponent = isComponent
        components = TypeScriptComponentFile.declared(in: program)
        plan = TypeScriptPlan(program, style: style, isComponent: isComponent, components: components)
        imports = plan.imports
        lowering = LoweringOptions(
            appliesPromises: !plan.isAsync, jsonTakesOutputs: !style.liftsJSON, repeatsSources: style.repeatsSources,
            parameterName: TypeScriptNames.identifier)
    }

    /// The main program's file.
    mutating func mainFile() -> [UInt8] {
        var body = CodeWriter(indent: "    ")
        if plan.isAsync {
            body.write("export = async () => {\n")
            body.indent()
        }
        let versionPlace = requiredVersionPlace
        if versionPlace == 0 { writeRequiredVersion(to: &body) }
        for index in program.declarations.indices {
            write(declaration: index, to: &body)
            if versionPlace == index + 1 { writeRequiredVersion(to: &body) }
        }
        if plan.isAsync {
            writeReturn(to: &body)
            writeComments(program.endComments, to: &body)
            body.outdent()
            body.write("}\n")
        } else {
            writeComments(program.endComments, to: &body)
        }
        return withPreamble(body)
    }

    /// The declarations alone.
    mutating func fragment() -> [UInt8] {
        var body = CodeWriter(indent: "    ")
        for index in program.declarations.indices { write(declaration: index, to: &body) }
        return body.bytes
    }

    /// A file's imports and helpers, then its body.
    func withPreamble(_ body: CodeWriter) -> [UInt8] {
        var file = CodeWriter(indent: "    ", capacity: body.bytes.count + 512)
        for statement in imports.statements {
            file.write(statement)
            file.endLine()
        }
        file.endLine()
        for helper in plan.helpers {
            file.write(helper.text)
            file.write("\n\n")
        }
        file.write(body)
        return file.bytes
    }

    /// The number of declarations that stand before the version of the engine, since it is made of them.
    private var requiredVersionPlace: Int {
        var place = 0
        program.requiredVersion?.forEachNested { part in
            if case .reference(let e) = part, case .declaration(let index) = e.root { place = max(place, index + 1) }
        }
        return place
    }

    /// Writes the version of the engine that the program asks for.
    mutating func writeRequiredVersion(to out: inout CodeWriter) {
        guard let version = program.requiredVersion else { return }
        out.writeIndent()
        out.write("pulumi.requirePulumiVersion(")
        write(lowered(version, to: .string), to: &out)
        out.write(");\n")
    }

    // MARK: Declarations

    /// Writes a declaration as statements.
    mutating func write(declaration index: Int, to out: inout CodeWriter) {
        let declaration = program.declarations[index]
        switch declaration {
        case .configuration(let d): write(d, named: plan.names[index], to: &out)
        case .variable(let d):
            enter(d, at: index)
            writeComments(d.comments.leading, to: &out)
            out.writeIndent()
            out.write("const ")
            out.write(plan.names[index])
            out.write(" = ")
            writeSource(lowered(d.value, to: d.value.type), precedence: 3, to: &out)
            out.write(";\n")
        case .resource(let d):
            writeComments(d.comments, to: &out)
            write(Instances(.resource(d), variable: plan.names[index], type: typeName(of: d), range: d.range), to: &out)
            writeComments(d.endComments, to: &out)
        case .output(let d): write(d, named: plan.names[index], to: &out)
        case .component(let d):
            writeComments(d.comments, to: &out)
            write(Instances(.component(d), variable: plan.names[index], type: typeName(of: d), range: d.range), to: &out)
        case .hook(let d): write(d, named: plan.names[index], to: &out)
        }
    }

    private mutating func write(_ variable: ConfigurationVariable, named name: String, to out: inout CodeWriter) {
        if !hasConfiguration {
            hasConfiguration = true
            out.writeIndent()
            out.write("const ")
            out.write(plan.configuration)
            out.write(" = new pulumi.Config();\n")
        }
        if !variable.description.isEmpty {
            for line in variable.description.split(separator: "\n", omittingEmptySubsequences: false) {
                out.writeIndent()
                out.write("// ")
                out.write(String(line))
                out.endLine()
            }
        }
        let mayBeUnset = variable.isNullable || variable.type.isOptional || variable.defaultValue?.type == ValueType.none
        out.writeIndent()
        out.write("const ")
        out.write(name)
        out.write(" = ")
        out.write(plan.configuration)
        out.write(variable.defaultValue == nil && !mayBeUnset ? ".require" : ".get")
        if variable.isSecret { out.write("Secret") }
        switch variable.type.resolved.withoutOptional {
        case .string: break
        case .integer, .number: out.write("Number")
        case .boolean: out.write("Boolean")
        case .none, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .enumeration,
            .constant, .optional, .input, .output, .promise:
            out.write("Object")
            if !style.readsUntypedConfiguration {
                out.write("<")
                out.write(TypeScriptTypes.configuration(variable.type))
                out.write(">")
            }
        }
        out.write("(")
        TypeScriptText.writeQuoted(variable.logicalName, to: &out)
        out.write(")")
        if let value = variable.defaultValue, !mayBeUnset {
            out.write(" || ")
            if variable.isSecret {
                out.write("pulumi.secret(")
                write(lowered(value, to: value.type), to: &out)
                out.write(")")
            } else {
                write(lowered(value, to: value.type), precedence: 5, to: &out)
            }
        }
        out.write(";\n")
    }

    private mutating func write(_ output: OutputVariable, named name: String, to out: inout CodeWriter) {
        if plan.isAsync, !style.keepsAsyncOutputs { return }
        out.writeIndent()
        out.write(plan.isAsync ? "const " : "export const ")
        out.write(name)
        out.write(" = ")
        write(lowered(output.value, to: output.value.type), precedence: 3, to: &out)
        out.write(";\n")
    }

    /// Writes the object of all outputs that an asynchronous main program returns.
    private mutating func writeReturn(to out: inout CodeWriter) {
        var outputs: [(name: String, output: OutputVariable)] = []
        for (declaration, name) in zip(program.declarations, plan.names) {
            if case .output(let d) = declaration { outputs.append((name, d)) }
        }
        guard !outputs.isEmpty else { return }
        out.writeIndent()
        out.write("return {")
        out.indent()
        for (name, output) in outputs {
            out.newLine()
            writeKey(output.logicalName, to: &out)
            out.write(": ")
            if style.keepsAsyncOutputs {
                out.write(name)
            } else {
                write(lowered(output.value, to: output.value.type), to: &out)
            }
            out.write(",")
        }
        out.outdent()
        out.newLine()
        out.write("};\n")
    }

    // MARK: Comments

    /// Writes comments as lines of their own.
    func writeComments(_ lines: [String], to out: inout CodeWriter) {
        for line in lines {
            out.writeIndent()
            let text = line.drop { $0 == " " }
            // A comment that the source marks twice carries the mark of this language already.
            out.write(text.hasPrefix("// ") ? String(text) : "//" + line)
            out.endLine()
        }
    }

    /// Writes the comments that stand with a construct, its own line's last.
    func writeComments(_ comments: Comments, to out: inout CodeWriter) {
        writeComments(comments.leading, to: &out)
        if let trailing = comments.trailing { writeComments([trailing], to: &out) }
    }
}
