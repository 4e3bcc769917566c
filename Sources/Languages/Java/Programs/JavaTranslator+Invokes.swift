import Base
import Program
import Schema

extension JavaTranslator {
    /// The call of a package's function.
    func invoke(_ invoke: InvokeExpression, isImported: Bool) -> JavaExpression {
        let type = JavaTypeName.functions(of: invoke)
        let name = JavaTypeName.method(of: invoke)
        var inner = self
        inner.scope.importsTypes = isImported
        var (arguments, omitted) = inner.arguments(of: invoke)
        var layout = JavaArguments.Layout.inline
        let isParented = context.isComponent && !style.keepsPlainArguments && invoke[.parent] == nil
        if !invoke.options.isEmpty || isParented {
            if arguments.isEmpty, invoke.function?.inputs == nil {
                arguments = [.field(.type(JavaClassName("com.pulumi.resources", "InvokeArgs", .qualified)), "Empty")]
            }
            if !arguments.isEmpty { layout = .deeper(from: arguments.count) }
            arguments.append(options(of: invoke, isParented: isParented))
        }
        return .call(
            JavaCall(
                callee: .function(isImported ? type : type.used(as: .simple), name, omitted: omitted),
                arguments: JavaArguments(arguments, layout)))
    }

    /// The arguments of a call, and the class of an arguments object that the style leaves out.
    private func arguments(of invoke: InvokeExpression) -> ([JavaExpression], omitted: JavaClassName?) {
        guard let arguments = invoke.arguments?.withoutConversions else { return ([], nil) }
        guard case .object(let object) = arguments else { return ([expression(arguments, in: nil)], nil) }
        let inputs = invoke.function?.inputs
        if let order = invoke.function?.multiArgumentInputs {
            let values = order.map { name -> JavaExpression in
                guard let item = object.items.first(where: { $0.key.literalText == name }) else { return .null }
                return expression(item.value, in: inputs?.place(of: name))
            }
            return (values, nil)
        }
        if object.items.isEmpty, inputs == nil || style.omitsEmptyArguments { return ([], inputs.map(argumentsClass(of:))) }
        return ([self.object(object, in: inputs.map { .object(.declared($0, isInput: true)) })], nil)
    }

    private func options(of invoke: InvokeExpression, isParented: Bool) -> JavaExpression {
        var setters = invoke.options.compactMap { item -> JavaBuilder.Setter? in
            guard let name = item.key.literalText else { return nil }
            var arguments: JavaArguments
            if case .list(let list) = item.value.withoutConversions {
                arguments = elements(of: list, in: nil)
            } else {
                arguments = JavaArguments([expression(item.value, in: nil)])
            }
            return JavaBuilder.Setter(name: JavaNaming.identifier(ResourceOption(name).name), arguments: arguments)
        }
        // Calls in a component use the providers that it is given.
        if isParented { setters.insert(JavaBuilder.Setter(name: "parent", arguments: JavaArguments([.this])), at: 0) }
        guard invoke[.dependsOn] != nil else {
            return .builder(JavaBuilder(start: .call(JavaLibrary.invokeOptions, "builder"), setters: setters))
        }
        // The builder of output options gives the plain options' builder back, so it is made by its own class.
        let builder = JavaExpression.new(.inner(of: JavaLibrary.invokeOutputOptions, "Builder"))
        return .builder(JavaBuilder(start: .parenthesized(builder), setters: setters))
    }

    /// The call of a resource's method.
    func method(_ method: MethodExpression) -> JavaExpression {
        let receiver = expression(method.receiver, in: nil)
        let name = JavaNaming.identifier(method.name)
        guard let arguments = method.arguments?.withoutConversions else { return receiver.calling(name) }
        guard case .object(let object) = arguments else { return receiver.calling(name, [expression(arguments, in: nil)]) }
        let inputs = method.function?.inputs
        // It takes arguments if it has inputs besides the resource itself, or the program has some.
        let takesArguments = !object.items.isEmpty || inputs?.properties.contains { $0.name != "__self__" } ?? false
        guard takesArguments else { return receiver.calling(name) }
        var inner = self
        inner.scope.importsTypes = scope.importsFunctions
        return receiver.calling(name, [inner.object(object, in: inputs.map { .object(.declared($0, isInput: true)) })])
    }
}
