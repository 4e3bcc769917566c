import Base
import LanguageKit
import Lowering
import Program
import Schema

/// Makes the C# tree of one program, or of one component's program.
struct CSharpTranslator {
    let program: Program
    let style: CSharpStyle
    /// The class of the component that is translated; nil for a main program.
    let component: String?
    let facts: CSharpFacts
    let scope: CSharpScope
    /// What can't be said.
    let findings = CSharpFindings()
    /// How outputs are read in callbacks.
    let lowering: LoweringOptions
    /// Whether JSON becomes part of a text, or is what a function makes another text of, so that its spelling shows.
    let hasJSONInTexts: Bool
    /// What variables hold, lowered, by the variable's position. Variables that use themselves, which is an error, are left out.
    let values: [Int: Expression]
    /// The elements' types of variables that hold a `Dictionary`, by the variable's position: their members are read by key.
    let dictionaries: [Int: CSharpType]

    /// Creates a translator.
    init(_ program: Program, style: CSharpStyle, component: String?) {
        self.program = program
        self.style = style
        self.component = component
        facts = CSharpFacts(of: program)
        hasJSONInTexts = !style.keepsJSONEscapes && program.hasJSONInTexts
        scope = CSharpScope(of: program, style: style, isComponent: component != nil)
        lowering = LoweringOptions(
            appliesPromises: !facts.isAsync, jsonTakesOutputs: !style.serializesInsideApply, listFunctionsTakeOutputs: true,
            repeatsSources: style.repeatsOutputs, parameterName: { CSharpNames.identifier($0) })
        var values: [Int: Expression] = [:]
        var dictionaries: [Int: CSharpType] = [:]
        for case (let position, .variable(let variable)) in program.declarations.enumerated() {
            var value = Self.lowered(variable, holdsResult: facts.results[position] != nil, lowering)
            if !style.keepsAbsentNumbers { value = value.openingAbsentValues() }
            // A variable stands after those that it reads, unless they use each other.
            if !value.readsDeclaration(from: position) { values[position] = value }
            if case .object(let object) = value, let element = CSharpTypes.dictionaryElement(of: object) {
                dictionaries[position] = element
            }
        }
        self.values = values
        self.dictionaries = dictionaries
    }

    /// The expression as C# has it: outputs are read in callbacks, and values have the type that their destination takes.
    func lowered(_ expression: Expression, to target: ValueType) -> Expression {
        opened(expression.liftingOutputs(lowering).converted(to: target))
    }

    /// The value of an input as C# has it.
    func lowered(_ input: Attribute) -> Expression { opened(input.lowered(lowering)) }

    private func opened(_ lowered: Expression) -> Expression {
        style.keepsAbsentNumbers ? lowered : lowered.openingAbsentValues()
    }

    /// The expression as C# has it where its destination takes a value of its own type.
    func lowered(_ expression: Expression) -> Expression { lowered(expression, to: expression.type) }

    private static func lowered(_ variable: LocalVariable, holdsResult: Bool, _ lowering: LoweringOptions) -> Expression {
        guard holdsResult, case .invoke(var invoke) = variable.value else {
            return variable.value.liftingOutputs(lowering).converted(to: variable.value.type)
        }
        // The call itself takes outputs, so that only what an argument makes of them is a callback.
        invoke.arguments = invoke.arguments.map { $0.liftingOutputs(lowering) }
        return .invoke(invoke).converted(to: variable.value.type)
    }
}

// MARK: Files

extension CSharpTranslator {
    /// The file of a main program.
    func programFile() -> CSharpFile {
        let body = declarations() + comments(program.endComments) + stackOutputs()
        let main = CSharpLambda(parameters: [], isAsync: facts.isAsync, body: .block(body, .ownLineAfterBlank))
        let run = CSharpExpression.core("Deployment").calling("RunAsync", .lambda(main))
        let statements: [CSharpStatement] = [.return(.await(run)), .blank]
        return CSharpFile(usings: usings, statements: statements, classes: configurationClasses())
    }

    /// What every file imports.
    var usings: [CSharpUsing] { style.importsLinqOnDemand ? [.collections] : [.collections, .linq] }

    /// All declarations but outputs, which follow them.
    func declarations() -> [CSharpStatement] {
        var statements: [CSharpStatement] = []
        var hasConfiguration = component != nil
        let versionPosition = self.versionPosition
        for (position, declaration) in program.declarations.enumerated() {
            if position == versionPosition { statements += requiredVersion() }
            switch declaration {
            case .configuration(let d):
                if component != nil { continue }
                if !hasConfiguration { statements.append(.local(scope.configuration, .new(CSharpType("Config"), []))) }
                hasConfiguration = true
                statements += self.statements(for: d, named: scope.names[position])
            case .variable(let d): statements += self.statements(for: d, at: position)
            case .resource(let d): statements += self.statements(for: d, at: position)
            case .component(let d): statements += self.statements(for: d, at: position)
            case .hook(let d): statements += self.statements(for: d, named: scope.names[position])
            case .output: continue
            }
        }
        if versionPosition == program.declarations.count { statements += requiredVersion() }
        return statements
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

    private func requiredVersion() -> [CSharpStatement] {
        guard let version = program.requiredVersion else { return [] }
        let check = CSharpExpression.core("Deployment").calling("RequirePulumiVersionAsync", expression(version))
        return [.expression(check.calling("Wait"))]
    }

    /// Comments, each on a line of its own.
    func comments(_ lines: [String]) -> [CSharpStatement] {
        lines.map { .comment($0.withoutInnerCommentMark) }
    }

    /// The comments that stand with a declaration, above it.
    func comments(_ comments: Comments) -> [CSharpStatement] {
        self.comments(comments.leading) + self.comments(comments.trailing.map { [$0] } ?? [])
    }

    private func statements(for variable: LocalVariable, at position: Int) -> [CSharpStatement] {
        // Of `null` alone, C# can't tell a variable's type.
        if values[position]?.isNull == true {
            return comments(variable.comments) + [.typedLocal(.nullableObject, scope.names[position], .null), .blank]
        }
        let value: CSharpExpression
        if let element = dictionaries[position], case .object(let object)? = values[position] {
            value = dictionary(object, of: element, in: CSharpPlace())
        } else {
            value = expression(values[position] ?? lowered(variable.value))
        }
        return comments(variable.comments) + [.local(scope.names[position], value), .blank]
    }

    // MARK: Outputs

    private func stackOutputs() -> [CSharpStatement] {
        outputs.isEmpty ? [] : [.return(outputDictionary())]
    }

    /// The outputs, in order.
    var outputs: [OutputVariable] {
        program.declarations.compactMap { if case .output(let d) = $0 { d } else { nil } }
    }

    /// The dictionary that holds all outputs.
    func outputDictionary() -> CSharpExpression {
        .new(
            .type(.dictionary(of: .nullableObject)),
            outputs.map { .key(.quoted($0.logicalName), expression(lowered($0.value))) })
    }
}

extension Expression {
    /// Whether a declaration is read that stands at the position or after it.
    fileprivate func readsDeclaration(from position: Int) -> Bool {
        containsNested {
            if case .reference(let e) = $0, case .declaration(let read) = e.root { return read >= position }
            return false
        }
    }
}
