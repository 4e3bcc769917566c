import Base
import LanguageKit
import Program

extension TypeScriptTranslator {
    /// The statements of a declaration.
    func statements(ofDeclaration index: Int) -> [TypeScriptStatement] {
        let name = TypeScriptLocal(index: index)
        switch program.declarations[index] {
        case .configuration(let d): return statements(of: d, name)
        case .variable(let d):
            let value = stored(lowered(d.value, to: d.value.type))
            // A constant without a type that holds null could stand nowhere else.
            let type: TypeScriptType? = d.value.isNull && !style.hasUntypedNulls ? .any : nil
            return comments(d.comments.leading) + [.variable(TypeScriptVariable(.local(name), type: type, value))]
        case .resource(let d):
            let instances = TypeScriptInstances(.resource(d), name, type: entity(of: d), range: d.range)
            return comments(d.comments) + statements(of: instances) + comments(d.endComments)
        case .component(let d):
            let instances = TypeScriptInstances(.component(d), name, type: entity(of: d), range: d.range)
            return comments(d.comments) + statements(of: instances)
        case .output(let d): return statements(of: d, name)
        case .hook(let d): return comments(d.comments) + [statement(of: d, name)]
        }
    }

    /// The value of a variable. The component's arguments in it are made outputs, since what reads the variable takes them for such.
    private func stored(_ value: Expression) -> TypeScriptExpression {
        guard unit.isComponent, !style.readsPlainArguments else { return source(value) }
        switch value {
        case .list(let e): return .array(e.items.map { stored($0.value) }, e.items.count == 1 ? .line : .lines)
        case .object(let e):
            let properties = e.items.map { TypeScriptProperty(key($0.key), stored($0.value)) }
            return .object(TypeScriptObject(properties, layout: .lines))
        default: return source(value)
        }
    }

    /// The engine's version that the program asks for.
    var requiredVersion: [TypeScriptStatement] {
        guard let version = program.requiredVersion else { return [] }
        return [.expression(.call(.entity(.core("requirePulumiVersion")), translate(lowered(version, to: .string))))]
    }

    private func statements(of variable: ConfigurationVariable, _ name: TypeScriptLocal) -> [TypeScriptStatement] {
        var lines: [TypeScriptStatement] = []
        if !variable.description.isEmpty {
            lines = variable.description.split(separator: "\n", omittingEmptySubsequences: false).map { .comment(" " + $0) }
        }
        let mayBeUnset = variable.isNullable || variable.type.isOptional || variable.defaultValue?.type == ValueType.none
        var function = variable.defaultValue == nil && !mayBeUnset ? "require" : "get"
        if variable.isSecret { function += "Secret" }
        var types: [TypeScriptType] = []
        switch variable.type.resolved.withoutOptional {
        case .string: break
        case .integer, .number: function += "Number"
        case .boolean: function += "Boolean"
        default:
            function += "Object"
            if !style.readsUntypedConfiguration { types = [TypeScriptTypes.configuration(variable.type)] }
        }
        var value = TypeScriptExpression.call(
            TypeScriptCall(
                .member(.local(unit.configuration), function), typeArguments: types, [.string(variable.logicalName)]))
        if let defaultValue = variable.defaultValue, !mayBeUnset {
            let translated = translate(lowered(defaultValue, to: defaultValue.type))
            value = .binary(
                style.defaultOperator, value, variable.isSecret ? .call(.entity(.core("secret")), translated) : translated)
        }
        return lines + [.variable(TypeScriptVariable(.local(name), value))]
    }

    private func statements(of output: OutputVariable, _ name: TypeScriptLocal) -> [TypeScriptStatement] {
        if unit.isAsync, !style.keepsAsyncOutputs { return [] }
        let value = translate(lowered(output.value, to: output.value.type))
        return [.variable(TypeScriptVariable(.local(name), value, isExported: !unit.isAsync))]
    }

    /// The object of all outputs that an asynchronous main program returns.
    var returnedOutputs: [TypeScriptStatement] {
        var properties: [TypeScriptProperty] = []
        for (index, declaration) in program.declarations.enumerated() {
            guard case .output(let d) = declaration else { continue }
            let value = style.keepsAsyncOutputs ? local(index) : translate(lowered(d.value, to: d.value.type))
            properties.append(TypeScriptProperty(.name(d.logicalName), value))
        }
        return properties.isEmpty ? [] : [.return(.object(TypeScriptObject(properties, layout: .lines)))]
    }

    // MARK: Comments

    /// Comments as lines of their own.
    func comments(_ lines: [String]) -> [TypeScriptStatement] { lines.map { .comment($0) } }

    /// The comments that stand with a construct, its own line's last.
    func comments(_ comments: Comments) -> [TypeScriptStatement] {
        comments.isEmpty ? [] : self.comments(comments.leading + (comments.trailing.map { [$0] } ?? []))
    }
}
