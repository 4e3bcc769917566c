import Base
import LanguageKit
import Lowering
import Program

/// What is known of a program as a whole while it is translated.
final class JavaContext {
    /// The program.
    let program: Program
    /// The style's options.
    let style: JavaStyle
    /// Its variables.
    let names: JavaNames
    /// Outputs of components that are read before the component is made.
    let deferred: [JavaDeferredOutput]
    /// Whether the program is the body of a component.
    let isComponent: Bool
    /// The declarations that something refers to. Only ranges ask for them.
    private(set) lazy var referenced = program.referencedDeclarations
    /// Whether JSON becomes part of a text.
    private(set) lazy var hasJSONInTexts = program.hasJSONInTexts
    /// How values are lowered.
    let lowering: LoweringOptions
    /// What could not be said.
    fileprivate(set) var diagnostics: [Diagnostic] = []

    /// Finds what is known of a program.
    init(_ program: Program, style: JavaStyle, isComponent: Bool) {
        // Published programs go through no results, so that no form of theirs is followed where a program does.
        var style = style
        if program.goesThroughResults { style.readsFunctionResults = false }
        self.program = program
        self.style = style
        self.isComponent = isComponent
        names = JavaNames(program, style: style, isComponent: isComponent)
        deferred = JavaDeferredOutput.all(in: program, names: names.variables)
        lowering = LoweringOptions(
            appliesPromises: !style.readsFunctionResults, jsonTakesOutputs: false, repeatsSources: style.repeatsParameters,
            parameterName: JavaNaming.identifier)
    }
}

/// Translates a program to Java's syntax. What names mean at a place is in `scope`; inside callbacks and loops another translator
/// with a scope of its own goes on.
struct JavaTranslator {
    /// What is known of the program.
    let context: JavaContext
    /// What names mean here.
    var scope: JavaScope

    /// The program.
    var program: Program { context.program }
    /// The style's options.
    var style: JavaStyle { context.style }
    /// The variable of each declaration, by position.
    var variables: [String] { context.names.variables }

    /// A translator of a program.
    init(_ program: Program, style: JavaStyle, isComponent: Bool = false) {
        context = JavaContext(program, style: style, isComponent: isComponent)
        scope = JavaScope(style: style)
    }

    /// The file of a main program.
    func mainFile() -> JavaFile {
        var body: [JavaStatement] = []
        if program.hasConfiguration {
            body.append(.local("config", JavaExpression.variable("ctx").calling("config"), isFinal: true))
        }
        body += declarations()
        let run = JavaExpression.call(JavaLibrary.pulumi, "run", [.methodReference(.type(.own("App")), "stack")])
        let main = JavaMethod(
            modifiers: [.public, .static], result: .primitive("void"), name: "main",
            parameters: [(.array(.named(JavaLibrary.string)), "args")], body: [.expression(run)])
        let stack = JavaMethod(
            modifiers: [.public, .static], result: .primitive("void"), name: "stack",
            parameters: [(.named(JavaLibrary.context), "ctx")], body: body)
        let helpers = JavaHelper.all(in: body)
        let app = JavaTypeDeclaration(
            modifiers: [.public], name: "App", members: [.method(main), .method(stack)] + helpers.map(\.member))
        let imports = JavaImports(of: body + helpers.flatMap(\.body), style: style)
        return JavaFile(
            package: "generated_program", imports: imports.mainImports, types: [app], qualified: imports.qualified)
    }

    /// The statements of every declaration, then the program's last comments.
    func declarations() -> [JavaStatement] {
        var all: [JavaStatement] = []
        for (index, declaration) in program.declarations.enumerated() {
            all += requiredVersion(before: index)
            var translator = self
            translator.scope.position = index
            all += translator.statements(of: declaration)
        }
        return all + requiredVersion(before: program.declarations.count) + comments(program.endComments)
    }

    /// The check of the engine's version, if the program asks for one and its place is before the declaration.
    private func requiredVersion(before index: Int) -> [JavaStatement] {
        guard !context.isComponent, index == program.requiredVersionPosition, let version = program.requiredVersion else {
            return []
        }
        let deployment = JavaExpression.call(JavaLibrary.deployment.used(as: .library), "getInstance")
        return [.expression(deployment.calling("requirePulumiVersion", [expression(version, in: nil)]))]
    }

    private func statements(of declaration: Declaration) -> [JavaStatement] {
        let index = scope.position
        switch declaration {
        case .configuration(let d):
            let value = context.isComponent ? argument(d) : configuration(d)
            return [.local(variables[index], value, isFinal: true)]
        case .variable(let d):
            return comments(d.comments.leading) + [local(variables[index], d), .blank]
        case .output(let d): return [context.isComponent ? result(d) : export(d)]
        case .resource(let d): return comments(d.comments.leading) + instances(of: d) + comments(d.endComments)
        case .component(let d):
            return futures(before: index) + comments(d.comments.leading) + instances(of: d) + completions(of: index)
        case .hook(let d):
            report("the hook `\(d.name)`", hint: "Run its command apart from the program.", at: d.span)
            return []
        }
    }

    /// Comment lines.
    private func comments(_ lines: [String]) -> [JavaStatement] { style.omitsComments ? [] : lines.map { .comment($0) } }

    private func local(_ name: String, _ variable: LocalVariable) -> JavaStatement {
        let value = value(of: variable)
        // Of null alone no type follows.
        if case .null = value { return .typed(.named(JavaLibrary.object), name, value) }
        // Nor of an empty list or map: one of any type goes where a certain one is wanted.
        switch variable.value.withoutConversions {
        case .list(let e) where e.items.isEmpty && !style.keepsEntryOrder:
            return .typed(.named(JavaLibrary.list.used(as: .qualified)), name, value)
        case .object(let e) where e.items.isEmpty && !style.keepsEntryOrder:
            return .typed(.named(JavaLibrary.map), name, value)
        default: break
        }
        return .local(name, value, isFinal: true)
    }

    private func value(of variable: LocalVariable) -> JavaExpression {
        guard case .invoke(let invoke) = variable.value else {
            let value = lowered(variable.value, for: variable.value.type)
            // An element of a list of unlike elements is a plain `Object`.
            if !style.keepsPlainArguments, case .reference(let e) = value, case .tuple? = e.types.first,
                let cast = cast(value, to: value.type)
            {
                return cast
            }
            return expression(value, in: nil)
        }
        // In the style that reads results in callbacks the result is an output to all who read it, so its arguments stay as they are.
        if style.appliesFunctionResults { return self.invoke(invoke, isImported: true) }
        return expression(lowered(variable.value, for: variable.value.type), in: nil)
    }

    private func export(_ output: OutputVariable) -> JavaStatement {
        let type: ValueType = isEventual(output.value.type) ? output.value.type : .output(output.value.type)
        let name = JavaExpression.quoted(style.namesByVariables ? output.name : output.logicalName)
        let lowered = lowered(output.value, for: type)
        var value = plainEntries(lowered, expression(lowered, in: nil))
        if case .null = value { value = .call(JavaLibrary.output, "ofNullable", [.null]) }
        return .expression(JavaExpression.variable("ctx").calling("export", [name, value]))
    }

    /// A value made ready for its place: outputs lifted, and converted unless the style keeps values as they are.
    func lowered(_ value: Expression, for place: ValueType) -> Expression {
        let lifted = value.liftingOutputs(context.lowering)
        return style.keepsValues ? lifted : lifted.converted(to: place)
    }

    /// The value of an input made ready for its place.
    func lowered(_ input: Attribute) -> Expression {
        style.keepsValues ? input.value.liftingOutputs(context.lowering) : input.lowered(context.lowering)
    }

    /// Reports a construct that Java has no words for.
    func report(_ construct: String, hint: String, at span: SourceSpan) {
        report(.notExpressible(construct, in: JavaLanguage.self, hint: hint, of: program, at: span))
    }

    /// Reports what was found.
    func report(_ diagnostic: Diagnostic) { context.diagnostics.append(diagnostic) }
}
