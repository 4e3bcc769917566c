import Base
import Program
import Schema

/// Collects what a program imports, in the order in which its declarations need it.
struct JavaImports {
    /// Qualified names of classes, each once, in order of first need.
    private(set) var classes: [String] = []
    private var seen: Set<String> = []
    private let style: JavaStyle
    private let isComponent: Bool

    /// Collects the classes that the program needs.
    init(_ program: Program, style: JavaStyle, isComponent: Bool) {
        self.style = style
        self.isComponent = isComponent
        for declaration in program.declarations { collect(declaration) }
    }

    /// Classes that share their simple name with another: they aren't imported but written in full.
    var ambiguous: Set<String> {
        var first = Self.own
        var found: Set<String> = []
        for name in classes {
            let simple = name.lastPart(after: UInt8(ascii: "."))
            if let other = first[simple] {
                found.insert(other)
                found.insert(name)
            } else {
                first[simple] = name
            }
        }
        return found
    }

    /// What every program has or imports itself: simple name → qualified name.
    private static let own = [
        "App": "generated_program.App", "Context": "com.pulumi.Context", "Pulumi": "com.pulumi.Pulumi",
        "Output": "com.pulumi.core.Output", "ArrayList": "java.util.ArrayList", "Arrays": "java.util.Arrays",
        "Map": "java.util.Map", "File": "java.io.File", "Files": "java.nio.file.Files", "Paths": "java.nio.file.Paths",
    ]

    private mutating func add(_ qualified: String) {
        if seen.insert(qualified).inserted { classes.append(qualified) }
    }

    private mutating func collect(_ declaration: Declaration) {
        switch declaration {
        case .configuration(let d): if let value = d.defaultValue { collectFunctions(value) }
        case .variable(let d):
            if style.importsOutermostTypes {
                if case .invoke(let e) = d.value { collect(e) }
            } else {
                collectFunctions(d.value)
            }
        case .output(let d): if !style.importsOutermostTypes { collectFunctions(d.value) }
        case .resource(let d): collect(d)
        case .component(let d): for input in d.inputs { collectFunctions(input.value) }
        case .hook: break
        }
    }

    private mutating func collect(_ resource: ResourceDeclaration) {
        let name = JavaResourceName(resource)
        add(name.qualified)
        if let lookup = resource.lookup {
            if !lookup.state.isEmpty { add(name.qualifiedState) }
            for attribute in lookup.state { collectTypes(attribute.value, in: attribute.destination, isNested: false) }
        } else if !resource.inputs(in: style).isEmpty || !JavaResourceOptions.supported(resource.options).isEmpty || isComponent {
            add(name.qualifiedArguments)
        }
        let isKnown = resource.schema != nil
        for input in resource.inputs(in: style) {
            collectTypes(input.value, in: isKnown ? input.destination : nil, isNested: false)
        }
        if style.importsOutermostTypes { return }
        for input in resource.inputs(in: style) { collectFunctions(input.value) }
        for option in resource.options.items { collectFunctions(option.value) }
        if let range = resource.range { collectFunctions(range.expression) }
        if let lookup = resource.lookup {
            collectFunctions(lookup.id)
            for attribute in lookup.state { collectFunctions(attribute.value) }
        }
    }

    /// Collects argument classes of the object literals in a value.
    private mutating func collectTypes(_ expression: Expression, in place: ValueType?, isNested: Bool) {
        switch expression {
        case .object(let e):
            switch JavaTypes.form(of: e, in: place) {
            case .arguments(let type):
                add(JavaTypeName.qualifiedArguments(of: type))
                for item in e.items {
                    let member = item.name.flatMap { JavaTypes.member($0, of: type) }
                    collectTypes(item.value, in: member, isNested: true)
                }
            case .map(let element):
                for item in e.items { collectTypes(item.value, in: element, isNested: isNested) }
            }
        case .list(let e):
            if isNested, style.importsOutermostTypes { return }
            let element = JavaTypes.element(of: place)
            for item in e.items { collectTypes(item.value, in: element, isNested: isNested) }
        case .convert(let e): collectTypes(e.value, in: place, isNested: isNested)
        case .conditional(let e):
            collectTypes(e.whenTrue, in: place, isNested: isNested)
            collectTypes(e.whenFalse, in: place, isNested: isNested)
        case .call(let e) where e.function == .secret || e.function == .unsecret:
            for argument in e.arguments { collectTypes(argument, in: place, isNested: isNested) }
        case .forEach(let e): collectTypes(e.value, in: JavaTypes.element(of: place), isNested: isNested)
        case .apply(let e): collectTypes(e.body, in: place, isNested: isNested)
        case .literal, .template, .reference, .access, .index, .call, .invoke, .method, .binary, .unary, .splat: break
        }
    }

    /// Collects what the calls in a value need, inner calls first.
    private mutating func collectFunctions(_ expression: Expression) {
        expression.forEachChild { collectFunctions($0) }
        switch expression {
        case .invoke(let e): collect(e)
        case .method(let e):
            if e.takesArguments, let inputs = e.function?.inputs, let arguments = e.arguments {
                collectTypes(arguments, in: .object(.declared(inputs, isInput: true)), isNested: false)
            }
        case .call(let e):
            switch e.function {
            case .stack, .project, .organization, .rootDirectory: add("com.pulumi.deployment.Deployment")
            default: break
            }
        case .literal, .template, .object, .list, .reference, .access, .index, .conditional, .binary, .unary, .forEach, .splat,
            .convert, .apply:
            break
        }
    }

    private mutating func collect(_ invoke: InvokeExpression) {
        add(JavaTypeName.qualifiedFunctions(of: invoke))
        guard let inputs = invoke.function?.inputs, let arguments = invoke.arguments else { return }
        if invoke.function?.multiArgumentInputs != nil { return }
        collectTypes(arguments, in: .object(.declared(inputs, isInput: true)), isNested: false)
    }
}
