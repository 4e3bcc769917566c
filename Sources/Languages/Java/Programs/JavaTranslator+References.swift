import Base
import Program
import Schema

/// One step into a value in Java.
struct JavaRead {
    /// How the step is written.
    enum Form {
        case method(String)
        case get(JavaExpression)
        case element(Int)
    }

    /// The type that the value before it must be cast to.
    var cast: JavaType?
    /// How it is written.
    var form: Form
    /// Whether it gives a plain `Object`.
    var isErased = false
    /// Whether it gives an `Optional`.
    var isOptional = false
    /// What the output holds that a plain `Object` is.
    var output: ValueType?
}

extension JavaTranslator {
    /// A name and the steps from it.
    func reference(_ e: ReferenceExpression) -> JavaExpression {
        switch e.root {
        case .declaration(let index): return declaration(index, e)
        case .variable(let id):
            let variable = scope.variables[id]
            return reading(
                e.steps[...], of: .variable(variable?.name ?? JavaNaming.identifier(e.name)), types: e.types[...],
                isErased: isErased(rootOf: e), isOptional: variable?.isOptional ?? false)
        case .range:
            guard let range = scope.range, let member = e.steps.first?.name, member == "value" || member == "key" else {
                return reading(e.steps[...], of: .variable("range"), types: e.types[...])
            }
            if case .counter = range, scope.isInCallback {
                return reading(e.steps.dropFirst(), of: .captured(context.names.counterCopy), types: e.types.dropFirst())
            }
            return reading(e.steps.dropFirst(), of: range.reading(member), types: e.types.dropFirst())
        case .undeclared:
            let name = style.keepsUndeclaredNames ? e.rawName ?? e.name : e.name
            let steps = style.keepsUndeclaredNames ? e.rawSteps ?? e.steps : e.steps
            return reading(steps[...], of: .variable(JavaNaming.identifier(name)), types: [])
        }
    }

    private func declaration(_ index: Int, _ e: ReferenceExpression) -> JavaExpression {
        if let deferred = deferredOutput(e) {
            return reading(
                e.steps.dropFirst(), of: .call(JavaLibrary.output, "of", [.variable(deferred.variable)]),
                types: e.types.dropFirst())
        }
        let name = variables.indices.contains(index) ? variables[index] : JavaNaming.identifier(e.name)
        if let result = appliedResult(index) {
            let read = reading(e.steps[...], of: .variable(result), types: e.types[...])
            return JavaExpression.variable(name).calling("applyValue", [.lambda(result, read)])
        }
        if case .index(let position)? = e.steps.first, program.declarations.indices.contains(index),
            program.declarations[index].range != nil
        {
            let instance = JavaExpression.variable(name).calling("get", [.number(String(position))])
            return reading(e.steps.dropFirst(), of: instance, types: e.types.dropFirst())
        }
        return reading(
            e.steps[...], of: .variable(name), types: e.types[...], isErased: isErased(rootOf: e),
            isOptional: isOptional(rootOf: e))
    }

    /// The callback parameter through which a variable's function result is read, if the style wants that.
    private func appliedResult(_ index: Int) -> String? {
        guard style.appliesFunctionResults, program.declarations.indices.contains(index),
            case .variable(let variable) = program.declarations[index], case .invoke(let invoke) = variable.value,
            invoke.function != nil
        else { return nil }
        return JavaNaming.lowerFirst(JavaNaming.className(Token(invoke.token).member + "Result"))
    }

    // MARK: Steps

    /// Steps into a value; `types` are its type and those after each step.
    ///
    /// A list is read by `get(0)` and a map by `get("key")`, everything else by the accessor of its class. What comes out of a
    /// `Map<String, Object>` is an `Object`, which is cast before the next step. What is read through an `Optional` is one, too.
    func reading(
        _ steps: ArraySlice<Step>, of root: JavaExpression, types: ArraySlice<ValueType>, isErased: Bool = false,
        isOptional: Bool = false
    ) -> JavaExpression {
        if steps.isEmpty { return root }
        var value = root
        var isOptional = isOptional
        for read in reads(steps, types: types, isErased: isErased) {
            if isOptional, !style.opensBeforeMembers {
                let member = JavaExpression.lambda("_member", Self.reading(read, of: .variable("_member")))
                value = value.calling(read.isOptional ? "flatMap" : "map", [member])
                continue
            }
            if isOptional { value = value.calling("get") }
            value = Self.reading(read, of: value)
            if let type = read.output { value = output(value, of: type) }
            isOptional = read.isOptional
        }
        return value
    }

    /// A plain `Object` that is an output, or a value in its place, as an output of the type.
    func output(_ value: JavaExpression, of type: ValueType) -> JavaExpression {
        cast(.call(.outputOf, [value]), to: type)
    }

    /// An output of anything as an output of a type.
    func cast(_ output: JavaExpression, to type: ValueType) -> JavaExpression {
        let (kind, method) = Self.cast(to: type.unwrapped) ?? (JavaTypeName.type(of: type), nil)
        if kind == .named(JavaLibrary.object) { return output }
        var inner = self
        let parameter = inner.distinct("_value")
        let cast = JavaExpression.cast(kind, .variable(parameter))
        return output.calling("applyValue", [.lambda(parameter, method.map { cast.calling($0) } ?? cast)])
    }

    /// One step into a value that is there.
    private static func reading(_ read: JavaRead, of value: JavaExpression) -> JavaExpression {
        let value = read.cast.map { .cast($0, value) } ?? value
        switch read.form {
        case .method(let name): return value.calling(name)
        case .get(let key): return value.calling("get", [key])
        case .element(let position): return .element(value, position)
        }
    }

    /// How each of several steps is written.
    func reads(_ steps: ArraySlice<Step>, types: ArraySlice<ValueType>, isErased: Bool) -> [JavaRead] {
        // A step into what is taken for known though it isn't has no right form: as published.
        if let root = types.first, isPending(root), !style.appliesFunctionResults {
            return steps.map { read($0, in: .dynamic, isErased: false, readsKeysByMethod: true) }
        }
        var isErased = isErased
        let isKnown = !style.keepsOptionals && types.first?.hasEventuals == false
        var remaining = types
        return steps.map { step in
            // Of what isn't declared no types are known.
            let type = remaining.popFirst() ?? .dynamic
            var read = read(step, in: type, isErased: isErased)
            // A declared property of any type is an `Object`, too.
            if let name = step.name, type.isSchemaClass, let member = type.member(name), member.unwrapped == .dynamic {
                read.isErased = true
            }
            read.isOptional = isKnown && JavaOptionals.isGiven(by: step, of: type)
            let isObject = isErased || context.isComponent || !type.holdsOneType
            if case .get = read.form, isObject, read.isErased, !isEventual(type), let next = remaining.first, isEventual(next),
                !style.keepsObjects
            {
                read.output = next.resolved.withoutOptional
                read.isErased = false
            }
            isErased = read.isErased
            return read
        }
    }

    /// The method that reads a member. The SDKs' classes have others for names that every class or resource has already.
    private func method(of name: String, in type: ValueType) -> String {
        guard !style.keepsMethodNames else { return JavaNaming.method(name) }
        switch type.unwrapped {
        case .object(.declared): return JavaMemberNames.property(name)
        case .object(.resource), .object(.resolvedResource):
            return name == "id" || name == "urn" ? name : JavaMemberNames.resourceProperty(name)
        default: return JavaNaming.method(name)
        }
    }

    private func read(_ step: Step, in type: ValueType, isErased: Bool, readsKeysByMethod: Bool = false) -> JavaRead {
        switch step {
        case .index(let position):
            let key = JavaExpression.number(String(position))
            if isErased {
                let list = JavaType.named(JavaLibrary.list.used(as: .qualified), [.wildcard])
                return JavaRead(cast: list, form: .get(key), isErased: true)
            }
            return type.isSequence
                ? JavaRead(form: .get(key), isErased: type.holdsObjects) : JavaRead(form: .element(position))
        case .member(let name), .key(let name):
            let get = JavaRead.Form.get(.quoted(name))
            if isErased { return JavaRead(cast: .named(JavaLibrary.map, [.wildcard, .wildcard]), form: get, isErased: true) }
            if type.isDictionary, !isComponent(type) { return JavaRead(form: get, isErased: type.holdsObjects) }
            if case .key = step, !readsKeysByMethod { return JavaRead(form: get) }
            return JavaRead(form: JavaNaming.isIdentifier(name) ? .method(method(of: name, in: type)) : get)
        }
    }
}
