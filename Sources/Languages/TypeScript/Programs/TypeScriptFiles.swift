import Base
import LanguageKit
import Lowering
import Program

/// A program's file, translated and named, with what could not be said in it.
struct TypeScriptTranslation {
    let file: TypeScriptFile
    let naming: TypeScriptNaming
    let diagnostics: [Diagnostic]

    /// The main program.
    static func main(_ program: Program, style: TypeScriptStyle) -> TypeScriptTranslation {
        main(program, style) { translator in
            var statements: [TypeScriptStatement] = []
            let versionPlace = program.requiredVersionPlace
            if versionPlace == 0 { statements += translator.requiredVersion }
            for index in program.declarations.indices {
                statements += translator.declaration(index)
                if versionPlace == index + 1 { statements += translator.requiredVersion }
            }
            guard translator.unit.isAsync else { return statements + translator.comments(program.endComments) }
            statements += translator.returnedOutputs + translator.comments(program.endComments)
            var function = TypeScriptArrow([], .block(statements))
            function.isAsync = true
            return [.exportAssignment(.arrow(function))]
        }
    }

    /// The declarations of a program alone.
    static func fragment(_ program: Program, style: TypeScriptStyle) -> TypeScriptTranslation {
        main(program, style) { translator in program.declarations.indices.flatMap { translator.declaration($0) } }
    }

    /// Translates a main program, as a function if something in it can't stand at the top of a module.
    private static func main(
        _ program: Program, _ style: TypeScriptStyle, _ statements: (TypeScriptTranslator) -> [TypeScriptStatement]
    ) -> TypeScriptTranslation {
        func translation(isAsync: Bool) -> TypeScriptTranslation {
            let unit = TypeScriptUnit(program: program, style: style, isComponent: false, isAsync: isAsync)
            let file = TypeScriptFile(statements: statements(TypeScriptTranslator(unit)), locals: unit.locals)
            return TypeScriptTranslation(file: file, naming: TypeScriptNaming(file), diagnostics: unit.diagnostics)
        }
        if program.needsAsyncFunction { return translation(isAsync: true) }
        let module = translation(isAsync: false)
        // Only the names of a finished file show whether an output's name is taken; the object that a function returns can have it.
        return module.naming.exportsClash ? translation(isAsync: true) : module
    }

    /// The file of a component's class.
    static func component(_ component: TypeScriptComponentFile, style: TypeScriptStyle) -> TypeScriptTranslation {
        let program = style.readsPlainArguments ? component.program : component.program.readingInputsAsOutputs()
        let unit = TypeScriptUnit(program: program, style: style, isComponent: true, isAsync: false)
        let statements = TypeScriptTranslator(unit).statements(ofComponent: component.className)
        let file = TypeScriptFile(statements: statements, locals: unit.locals, reservedNames: ["name", "args", "opts"])
        return TypeScriptTranslation(file: file, naming: TypeScriptNaming(file), diagnostics: unit.diagnostics)
    }
}

extension TypeScriptTranslator {
    /// A declaration's statements; the object that reads the configuration stands before the first that needs it.
    fileprivate func declaration(_ index: Int) -> [TypeScriptStatement] {
        let statements = statements(ofDeclaration: index)
        guard index == program.firstConfiguration else { return statements }
        let configuration = TypeScriptExpression.new(.entity(.core("Config")), [])
        return [.variable(TypeScriptVariable(.local(unit.configuration), configuration))] + statements
    }
}

extension Program {
    /// The number of declarations that stand before the version of the engine, since it is made of them.
    fileprivate var requiredVersionPlace: Int {
        var place = 0
        requiredVersion?.forEachNested { part in
            if case .reference(let e) = part, case .declaration(let index) = e.root { place = max(place, index + 1) }
        }
        return place
    }

    /// The position of the first configuration variable.
    fileprivate var firstConfiguration: Int? {
        declarations.firstIndex {
            if case .configuration = $0 { return true }
            return false
        }
    }
}
