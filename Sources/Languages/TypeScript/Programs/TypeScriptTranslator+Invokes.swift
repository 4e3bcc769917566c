import LanguageKit
import Program
import Schema

// Calls of packages' functions and of resources' methods.
extension TypeScriptTranslator {
    /// Translates a call of a package's function.
    func translate(_ invoke: InvokeExpression) -> TypeScriptExpression {
        let hasOptions = !invoke.options.isEmpty || unit.isComponent
        var arguments: [TypeScriptExpression] = []
        if let names = invoke.function?.multiArgumentInputs, let object = invoke.arguments?.objectLiteral {
            arguments = positional(object, names, fills: hasOptions)
        } else if let object = invoke.arguments {
            arguments = [translate(object)]
        } else if hasOptions {
            arguments = [Self.emptyObject]
        }
        if hasOptions { arguments.append(options(invoke.options)) }
        let call = TypeScriptExpression.call(TypeScriptCall(.entity(entity(of: invoke)), arguments))
        return unit.isAsync && invoke.type.isPromise ? .await(call) : call
    }

    /// An object's items as arguments in the given order; what is left out before a later argument is `undefined`.
    private func positional(_ object: ObjectExpression, _ names: [String], fills: Bool) -> [TypeScriptExpression] {
        let values = names.map { name in object.items.first { $0.name == name }?.value }
        let count = fills ? values.count : (values.lastIndex { $0 != nil } ?? -1) + 1
        return values.prefix(count).map { $0.map { translate($0) } ?? .undefined }
    }

    private func options(_ options: [ObjectItem]) -> TypeScriptExpression {
        var properties: [TypeScriptProperty] = []
        let named = options.compactMap { item in item.name.map { (ResourceOption($0), item.value) } }
        if unit.isComponent, !named.contains(where: { $0.0 == .parent }) {
            properties.append(TypeScriptProperty(.name("parent"), .this))
        }
        for (option, value) in named { properties.append(TypeScriptProperty(.name(option.name), translate(value))) }
        return .object(TypeScriptObject(properties, layout: .lines))
    }

    /// Translates a call of a resource's method.
    func translate(_ method: MethodExpression) -> TypeScriptExpression {
        var arguments: [TypeScriptExpression] = []
        if let object = method.arguments, object.objectLiteral?.items.isEmpty != true {
            arguments = [.parenthesized(translate(object))]
        }
        let call = TypeScriptExpression.call(
            TypeScriptCall(.member(translate(method.receiver), TypeScriptNames.member(method.name)), arguments))
        // A method that gives no output gives a promise; a constructor, which a component's program is, can't wait.
        return !method.type.isOutput && unit.isAsync ? .parenthesized(.await(call)) : call
    }
}
