import LanguageKit
import Program
import Schema

extension HCLTranslator {
    // MARK: Resources

    /// The block of a resource; nil for one that HCL has no words for.
    mutating func resource(_ resource: ResourceDeclaration) -> HCLBlock? {
        if resource.lookup != nil {
            report("a resource that is read by its id", resource.span, hint: "Use a function of the package that looks it up.")
            return nil
        }
        let own = comments(resource.comments)
        let isProvider = Token(resource.token).isProvider
        if isProvider, form == .project { return provider(resource, own) }
        let (scope, range) = range(resource.range)
        // Calls of functions in inputs are met before those in options.
        let inputs = inputs(resource.inputs, scope)
        let options = options(resource.options, of: resource, range: range, scope)
        return HCLBlock(
            type: "resource", labels: [HCLNames.resourceType(resource, form), resource.logicalName],
            items: options + inputs + endComments(of: resource), comments: own)
    }

    /// The block of a package's provider.
    private mutating func provider(_ resource: ResourceDeclaration, _ own: HCLComments) -> HCLBlock {
        let package = Token(resource.token).member
        if package == "call" {
            report("a provider named `call`", resource.span, hint: "That name is kept for calls of methods.")
        }
        var items: [HCLItem] = []
        if resource.logicalName != package {
            items.append(.attribute(HCLAttribute(name: "alias", value: .string(resource.logicalName))))
        }
        if let range = resource.range {
            report("a provider that there are several of", range.expression.span, hint: "Write each provider out.")
        }
        let inputs = inputs(resource.inputs, HCLScope())
        items += providerOptions(resource.options) + inputs + endComments(of: resource)
        return HCLBlock(type: "provider", labels: [package], items: items, comments: own)
    }

    /// The attributes and blocks of inputs.
    mutating func inputs(_ attributes: [Attribute], _ scope: HCLScope) -> [HCLItem] {
        var items: [HCLItem] = []
        for attribute in attributes {
            items += input(
                HCLNames.property(attribute.name), attribute.value, attribute.destination, comments(attribute.comments), scope)
        }
        return items
    }

    /// The attribute of a property, or its blocks where it is a list of declared objects.
    mutating func input(
        _ name: String, _ value: Expression, _ type: ValueType, _ own: HCLComments, _ scope: HCLScope
    ) -> [HCLItem] {
        guard HCLSyntax.isIdentifier(name) else {
            report("the property '\(name)'", value.span, hint: "Only identifiers can be names of properties.")
            return []
        }
        if let element = type.blockType { return blocks(name, value.withoutConversions, element, own, scope) }
        return [.attribute(HCLAttribute(name: name, value: translate(value, .typed(type), scope), comments: own))]
    }

    // MARK: Ranges

    /// How an expression in a resource sees its range, and how it is written.
    mutating func range(_ range: ResourceDeclaration.Range?) -> (scope: HCLScope, naming: HCLNaming) {
        var scope = HCLScope()
        guard let range else { return (scope, .plain) }
        let value = translate(range.expression)
        let naming: HCLNaming
        switch range {
        case .condition, .count:
            scope.range = .count
            scope.rangeItems = [.attribute(HCLAttribute(name: "count", value: value))]
            if case .count = range { naming = .count } else { naming = .plain }
        case .elements(_, let key, _):
            scope.range = .elements
            let elements = key == .string ? value : Self.elements(of: value)
            scope.rangeItems = [.attribute(HCLAttribute(name: "for_each", value: elements))]
            naming = .elements
        }
        return (scope, naming)
    }

    /// A list's elements as a map by position, since only maps can be ranged over.
    static func elements(of list: HCLExpression) -> HCLExpression {
        .forEach(
            HCLFor(
                keyVariable: "__key", valueVariable: "__value", collection: list,
                key: .call("tostring", [.word("__key")], expandsLast: false), value: .word("__value"), isRange: true))
    }

    // MARK: Components

    /// The call of a component's module; nil for a component without a program.
    mutating func component(_ component: ComponentDeclaration) -> HCLBlock? {
        guard component.token == nil else {
            report("a component without source", component.span, hint: "Write its resources into the program itself.")
            return nil
        }
        let (scope, naming) = range(component.range)
        var items: [HCLItem] = []
        for attribute in component.inputs {
            if !HCLSyntax.isIdentifier(attribute.name) {
                report("the input '\(attribute.name)'", attribute.span, hint: "Only identifiers can be names of inputs.")
            }
            let value = translate(attribute.value, .unknown, scope)
            items.append(.attribute(HCLAttribute(name: attribute.name, value: value, comments: comments(attribute.comments))))
        }
        let source = HCLAttribute(name: "source", value: .string("./" + HCLModule.folder(of: component)))
        return HCLBlock(
            type: "module", labels: [component.logicalName],
            items: [.attribute(source)] + scope.rangeItems + moduleOptions(component, naming, scope) + items,
            comments: comments(component.comments))
    }
}

/// How the instances of a resource are named.
enum HCLNaming {
    /// There is one, or none.
    case plain
    /// By position: `name-0`.
    case count
    /// By key: `name-key`.
    case elements
}
