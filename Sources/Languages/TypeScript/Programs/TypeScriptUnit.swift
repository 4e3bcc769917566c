import Base
import LanguageKit
import Lowering
import Program
import Schema

/// A program that becomes one file, with what its translation has to know of it as a whole, and the place where findings go.
final class TypeScriptUnit {
    let program: Program
    let style: TypeScriptStyle
    /// Whether the program is a component's: its configuration is the constructor's arguments.
    let isComponent: Bool
    /// Whether the main program is an asynchronous function that returns its outputs.
    let isAsync: Bool
    /// The components whose classes have files of their own.
    let components: [TypeScriptComponentFile]
    let lowering: LoweringOptions
    /// What could not be said.
    var diagnostics: [Diagnostic] = []

    init(program: Program, style: TypeScriptStyle, isComponent: Bool, isAsync: Bool) {
        self.program = program
        self.style = style
        self.isComponent = isComponent
        self.isAsync = isAsync
        components = TypeScriptComponentFile.declared(in: program)
        lowering = LoweringOptions(
            appliesPromises: !isAsync, jsonTakesOutputs: !style.liftsJSON, repeatsSources: style.repeatsSources,
            parameterName: TypeScriptNames.identifier)
    }

    /// What the file's declarations ask of their names, by position; the object that reads the configuration is the last one.
    var locals: [TypeScriptNaming.Local] {
        var locals: [TypeScriptNaming.Local] = []
        locals.reserveCapacity(program.declarations.count + 1)
        for declaration in program.declarations {
            switch declaration {
            case .output(let d):
                let isVariableName = style.exportsVariableNames && !style.namesBySource
                locals.append(.exported(isVariableName ? d.name : d.logicalName))
            case .configuration(let d): locals.append(isComponent ? .member(d.name) : .distinct(d.name))
            case .resource(let d): locals.append(.distinct(style.namesBySource ? d.sourceName : d.name))
            case .variable(let d): locals.append(.distinct(style.namesBySource ? d.sourceName : d.name))
            case .component(let d): locals.append(.distinct(d.name))
            case .hook(let d): locals.append(.distinct(d.name))
            }
        }
        if !isComponent, program.hasConfiguration { locals.append(.distinct("config")) }
        return locals
    }

    /// The object that reads the configuration.
    var configuration: TypeScriptLocal { TypeScriptLocal(index: program.declarations.count) }

    /// Whether the name that a declaration wants is among those that the file's declarations want.
    func declares(_ name: String) -> Bool {
        locals.contains { TypeScriptNames.identifier($0.wanted) == name }
    }
}

extension Program {
    /// Whether something in the main program can't stand at the top level of a module: a call that is waited for, an output whose
    /// name no constant can have, or a range that has to be waited for.
    var needsAsyncFunction: Bool {
        let needsOne = declarations.contains { declaration in
            switch declaration {
            case .output(let d): TypeScriptNames.identifier(d.logicalName) != d.logicalName
            case .resource(let d): d.range?.expression.type.containsPromises ?? false
            case .component(let d): d.range?.expression.type.containsPromises ?? false
            case .configuration, .variable, .hook: false
            }
        }
        return needsOne || expressions.contains { $0.containsNested(\.isPlainMethodCall) }
    }
}

extension Expression {
    /// Whether it is a method call whose result is no output: it gives a promise.
    fileprivate var isPlainMethodCall: Bool {
        if case .method(let e) = self { return !e.type.isOutput }
        return false
    }
}
