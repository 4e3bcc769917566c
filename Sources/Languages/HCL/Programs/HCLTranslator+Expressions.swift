import Base
import LanguageKit
import Program
import Schema

extension HCLTranslator {
    /// The tree of an expression.
    mutating func translate(
        _ expression: Expression, _ place: HCLPlace = .unknown, _ scope: HCLScope = HCLScope()
    ) -> HCLExpression {
        switch expression {
        case .literal(let e): return literal(e)
        case .template(let e): return template(e, scope)
        case .object(let e): return object(e, place, scope)
        case .list(let e): return list(e, place, scope)
        case .reference(let e): return reference(e, scope)
        case .access(let e): return access(e, scope)
        case .index(let e):
            return translate(e.collection, .unknown, scope).following([.index(translate(e.key, .unknown, scope))])
        case .call(let e): return call(e, scope)
        case .invoke(let e): return invoke(e, scope)
        case .method(let e): return method(e, scope)
        case .conditional(let e):
            return .conditional(
                translate(e.condition, .unknown, scope), translate(e.whenTrue, place, scope), translate(e.whenFalse, place, scope)
            )
        case .binary(let e): return .binary(e.operation, translate(e.left, .unknown, scope), translate(e.right, .unknown, scope))
        case .unary(let e):
            let operand = translate(e.operand, .unknown, scope)
            if e.operation == .negate, case .word(let text) = operand, let first = text.utf8.first, NameStyle.isDigit(first) {
                return .word("-" + text)
            }
            return .unary(e.operation, operand)
        case .forEach(let e): return loop(e, scope)
        case .splat(let e): return splat(e, scope)
        case .convert(let e): return translate(e.value, place, scope)
        case .apply(let e): return translate(e.body, place, scope)
        }
    }

    // MARK: Literals

    private func literal(_ literal: LiteralExpression) -> HCLExpression {
        switch literal.value {
        case .null: .word("null")
        case .boolean(let value): .word(value ? "true" : "false")
        case .number(let number): .word(number.integer.map { String($0) } ?? number.decimalText)
        case .string(let text): .string(text)
        }
    }

    private mutating func template(_ template: TemplateExpression, _ scope: HCLScope) -> HCLExpression {
        var parts: [HCLTemplatePart] = []
        for part in template.parts {
            parts.append(part.stringLiteral.map { .text($0) } ?? .value(translate(part, .unknown, scope)))
        }
        return .template(parts)
    }

    // MARK: Collections

    private mutating func object(_ object: ObjectExpression, _ place: HCLPlace, _ scope: HCLScope) -> HCLExpression {
        let type = place.objectType(of: object)
        var result = HCLObject()
        for item in object.items {
            var inner = place.mapValue
            let key: HCLObject.Key
            if let type, let name = item.name {
                key = HCLNames.key(HCLNames.property(name))
                inner = type.properties[name].map { .typed(.ofMember($0, in: type.package, isInput: true)) } ?? .unknown
            } else {
                key = .value(translate(item.key, .unknown, scope))
            }
            result.entries.append(
                .init(key: key, value: translate(item.value, inner, scope), comments: nestedComments(item.comments)))
        }
        if !style.dropsNestedComments { result.endComments = comments(object.endComments) }
        return .object(result)
    }

    private mutating func list(_ list: ListExpression, _ place: HCLPlace, _ scope: HCLScope) -> HCLExpression {
        // The documentation's generator loses the types of elements.
        let inner = style.quotesElementKeys && form == .documentation ? .unknown : place.element
        var result = HCLList([])
        for item in list.items {
            result.elements.append(
                .init(value: translate(item.value, inner, scope), comments: nestedComments(item.comments)))
        }
        if !style.dropsNestedComments { result.endComments = comments(list.endComments) }
        return .list(result)
    }

    private mutating func loop(_ loop: ForExpression, _ scope: HCLScope) -> HCLExpression {
        let collection = translate(loop.collection, .unknown, scope)
        var inner = scope
        inner.loops.append(HCLScope.Loop(loop: loop, collection: collection))
        // The published generator meets calls of functions in this order.
        let key = loop.key.map { translate($0, .unknown, inner) }
        let value = translate(loop.value, .unknown, inner)
        let condition = loop.condition.map { translate($0, .unknown, inner) }
        return .forEach(
            HCLFor(
                keyVariable: loop.keyVariable?.name, valueVariable: loop.valueVariable.name, collection: collection, key: key,
                value: value, condition: condition, isGrouped: loop.isGrouped))
    }

    private mutating func splat(_ splat: SplatExpression, _ scope: HCLScope) -> HCLExpression {
        let source = translate(splat.source, .unknown, scope)
        if case .reference(let each) = splat.each.withoutConversions, each.root == .variable(splat.item.id) {
            return source.following([.all] + steps(each.steps, each.types))
        }
        let value = translate(splat.each, .unknown, scope)
        return .forEach(HCLFor(valueVariable: splat.item.name, collection: source, value: value))
    }

    // MARK: References

    private mutating func reference(_ reference: ReferenceExpression, _ scope: HCLScope) -> HCLExpression {
        switch reference.root {
        case .declaration(let position): return declared(position, reference)
        case .variable(let id):
            let root = scope.names[id] ?? .word(reference.name)
            return root.following(steps(reference.steps, reference.types))
        case .range:
            guard scope.range != .count else { return .path("count", [.attribute("index")]) }
            return .path("each", plainSteps(Array(reference.steps.prefix(1)))).following(
                steps(Array(reference.steps.dropFirst()), Array(reference.types.dropFirst())))
        case .undeclared:
            if style.keepsSourceReferences, let name = reference.rawName, HCLSyntax.isReferable(name) {
                return .path(name, plainSteps(reference.rawSteps ?? reference.steps))
            }
            // The source's own words can be kept where they are a name, hyphens included.
            if let name = reference.rawName, name.contains("-"), HCLSyntax.isIdentifier(name) {
                return .path(name, plainSteps(reference.steps))
            }
            if !HCLSyntax.isReferable(reference.name) {
                report("a reference to '\(reference.name)'", reference.span, hint: "Refer to a name that is an identifier.")
            }
            return .path(reference.name, plainSteps(reference.steps))
        }
    }

    private mutating func declared(_ position: Int, _ reference: ReferenceExpression) -> HCLExpression {
        let typed = steps(reference.steps, reference.types)
        guard program.declarations.indices.contains(position) else { return .path(reference.name, typed) }
        switch program.declarations[position] {
        case .configuration(let d): return .path("var", [nameStep(d.logicalName)] + typed)
        case .variable(let d):
            if case .invoke(let invoke) = d.value.withoutConversions, isDataSource(invoke) {
                let unknown = invoke.function == nil
                return dataSource(invoke, named: d.sourceName).following(
                    unknown ? reference.steps.map(snakeStep) : typed)
            }
            return .path("local", [nameStep(d.sourceName)] + typed)
        case .resource(let d):
            let token = Token(d.token)
            if token.isProvider, form == .project { return .path(token.member, [nameStep(d.logicalName)] + typed) }
            let root = HCLExpression.path(HCLNames.resourceType(d, form), [nameStep(d.logicalName)])
            // A resource's URN is no member of it in HCL.
            if form == .project, reference.steps.last?.name == "urn", isResource(reference.types.dropLast().last) {
                let before = root.following(Array(typed.dropLast()))
                return .call("pulumiresourceurn", [before], expandsLast: false)
            }
            return root.following(typed)
        case .component(let d): return .path("module", [nameStep(d.logicalName)] + typed)
        case .output(let d):
            report("a reference to the output `\(d.name)`", reference.span, hint: "Refer to its value.")
            return .path(d.name, typed)
        case .hook(let d): return .word(d.name)
        }
    }

    private func isResource(_ type: ValueType?) -> Bool {
        switch type?.unwrapped {
        case .object(.resource), .object(.resolvedResource): true
        default: false
        }
    }

    private mutating func access(_ access: AccessExpression, _ scope: HCLScope) -> HCLExpression {
        if case .invoke(let invoke) = access.source.withoutConversions {
            if let function = HCLFunctions.call(for: invoke), access.steps.first?.name == "result" {
                return inlined(function, scope).following(
                    steps(Array(access.steps.dropFirst()), Array(access.types.dropFirst())))
            }
            let root = self.invoke(invoke, scope)
            return root.following(invoke.function == nil ? access.steps.map(snakeStep) : steps(access.steps, access.types))
        }
        return translate(access.source, .unknown, scope).following(steps(access.steps, access.types))
    }

    /// Steps, each with the type that it starts from: members of declared objects are in snake_case, all others unchanged.
    func steps(_ steps: [Step], _ types: [ValueType]) -> [HCLStep] {
        steps.enumerated().map { position, step in
            guard let name = step.name else { return plainStep(step) }
            let isDeclared = types.indices.contains(position) && types[position].declaresMember(name)
            switch step {
            case .member where isDeclared, .key where isDeclared: return nameStep(HCLNames.property(name))
            case .member: return nameStep(name)
            case .key, .index: return plainStep(step)
            }
        }
    }

    /// Steps as the source has them.
    func plainSteps(_ steps: [Step]) -> [HCLStep] { steps.map(plainStep) }

    private func plainStep(_ step: Step) -> HCLStep {
        switch step {
        case .member(let name): nameStep(name)
        case .key(let name): .index(.string(name))
        case .index(let position): .index(.word(String(position)))
        }
    }

    private func snakeStep(_ step: Step) -> HCLStep {
        guard case .member(let name) = step else { return plainStep(step) }
        return nameStep(HCLNames.property(name))
    }

    /// A step by a name, which needn't be an identifier.
    func nameStep(_ name: String) -> HCLStep {
        HCLSyntax.isIdentifier(name) ? .attribute(name) : .index(.string(name))
    }

    // MARK: Functions

    private mutating func call(_ call: CallExpression, _ scope: HCLScope) -> HCLExpression {
        func pulumi(_ name: String) -> HCLExpression { .path("pulumi", [.attribute(name)]) }
        func path(_ name: String) -> HCLExpression { .path("path", [.attribute(name)]) }
        switch call.function {
        case .stack, .project, .organization: return pulumi(call.function.name)
        case .currentDirectory:
            return form == .project ? .call("abspath", [path("root")], expandsLast: false) : path("cwd")
        case .rootDirectory: return path(form == .project ? "cwd" : "root")
        case .getOutput where call.arguments.count == 2:
            return translate(call.arguments[0], .unknown, scope).following([
                .attribute("outputs"), .index(translate(call.arguments[1], .unknown, scope)),
            ])
        case .notImplemented: return notImplemented(call, scope)
        default: break
        }
        if HCLFunctions.name(of: call.function, form) == nil { report(call) }
        return .call(
            HCLFunctions.name(of: call.function, form) ?? call.function.name,
            call.arguments.map { translate($0, .unknown, scope) }, expandsLast: call.expandsLast)
    }

    private mutating func notImplemented(_ call: CallExpression, _ scope: HCLScope) -> HCLExpression {
        report(call)
        return .call("notImplemented", call.arguments.map { translate($0, .unknown, scope) }, expandsLast: false)
    }

    /// A function of `std` as a function of HCL itself.
    mutating func inlined(_ function: (name: String, arguments: [Expression]), _ scope: HCLScope) -> HCLExpression {
        .call(function.name, function.arguments.map { translate($0, .unknown, scope) }, expandsLast: false)
    }
}

extension ValueType {
    /// Whether it is an object of a package's, or a resource, with the member.
    fileprivate func declaresMember(_ name: String) -> Bool {
        switch unwrapped {
        case .object(.declared(let type, _)): type.properties[name] != nil
        case .object(.resource(let resource)), .object(.resolvedResource(let resource)): resource.outputs[name] != nil
        case .union(let union): union.elements.contains { $0.declaresMember(name) }
        default: false
        }
    }
}
