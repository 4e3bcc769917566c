import Base
import Program
import Schema

extension Binding {
    mutating func bind(_ declaration: DeclarationSyntax) -> Declaration {
        switch declaration.kind {
        case .configuration(let type, let defaultValue, let isSecret, let isNullable, let description):
            var isNullable = isNullable
            var value = defaultValue.map { bind($0, place: type == "string" ? .string : .dynamic) }
            var defaultsToNull = false
            if case .null? = defaultValue {
                value = nil
                isNullable = true
                defaultsToNull = true
            }
            var variable = ConfigurationVariable(
                name: declaration.name, logicalName: declaration.logicalName ?? declaration.sourceName,
                type: configurationType(type, defaultValue: value, at: declaration.span), defaultValue: value,
                isSecret: isSecret, isNullable: isNullable, description: description, comments: declaration.comments,
                span: declaration.span)
            variable.defaultsToNull = defaultsToNull
            return .configuration(variable)
        case .variable(let value):
            return .variable(
                LocalVariable(
                    name: declaration.name, sourceName: declaration.sourceName, value: bind(value),
                    comments: declaration.comments,
                    span: declaration.span))
        case .output(let value, let type):
            var output = OutputVariable(
                name: declaration.name, logicalName: declaration.logicalName ?? declaration.sourceName, value: bind(value),
                comments: declaration.comments, span: declaration.span)
            output.type = configurationType(type, defaultValue: nil, at: declaration.span)
            return .output(output)
        case .resource(let resource): return .resource(bind(resource, of: declaration))
        case .component(let source, let inputs, let options):
            return .component(bind(inputs, options, of: declaration, source))
        case .hook(let kind, let attributes): return .hook(bindHook(kind, attributes, of: declaration))
        }
    }

    private mutating func bind(_ resource: ResourceSyntax, of declaration: DeclarationSyntax) -> ResourceDeclaration {
        let (token, schema) = resolve(resource: resource.token, version: version(in: resource.options), at: resource.tokenSpan)
        let range = bindRange(resource.options)
        defer { rangeType = nil }
        var inputs = resource.inputs.map { bind($0, of: schema?.inputs, in: schema, token: token) }
        if let expression = resource.inputsExpression, let schema {
            let value = bind(expression)
            inputs += schema.inputs.map { property in
                Attribute(
                    name: property.name, value: value.member(property.name),
                    destination: .ofMember(property, in: schema.package, isInput: true), span: value.span)
            }
        }
        var lookup: ResourceDeclaration.Lookup?
        if let read = resource.lookup {
            lookup = ResourceDeclaration.Lookup(
                id: bind(read.id, place: .string),
                state: read.state.map { bind($0, of: schema?.stateInputs, in: schema, token: token) })
        }
        return ResourceDeclaration(
            name: declaration.name, sourceName: declaration.sourceName,
            logicalName: declaration.logicalName ?? declaration.sourceName,
            token: token, schema: schema, inputs: inputs, options: bindOptions(resource.options), range: range, lookup: lookup,
            comments: declaration.comments, endComments: resource.endComments, span: declaration.span)
    }

    private func version(in options: [AttributeSyntax]) -> String? {
        guard case .string(let version, _)? = options.first(where: { $0.name == "version" })?.value else { return nil }
        return version
    }

    // MARK: Attributes and options

    private mutating func bind(
        _ attribute: AttributeSyntax, of properties: PropertyList?, in schema: Resource?, token: String
    ) -> Attribute {
        guard let properties, let schema else { return bind(attribute, place: .dynamic) }
        if let property = properties[attribute.name] {
            return bind(attribute, place: .ofMember(property, in: schema.package, isInput: true))
        }
        report(
            .warning, .unknownProperty, "`\(token)` has no input `\(attribute.name)`",
            hint: suggestion(for: attribute.name, among: properties.map(\.name)), at: attribute.span)
        // The name stays as it is, but the value has the type of the property that is meant.
        guard let property = properties.matchingCase(of: attribute.name) else { return bind(attribute, place: .dynamic) }
        return bind(attribute, place: .ofMember(property, in: schema.package, isInput: true))
    }

    mutating func bind(_ attribute: AttributeSyntax, place: ValueType) -> Attribute {
        Attribute(
            name: attribute.name, value: bind(attribute.value, place: place), destination: place, comments: attribute.comments,
            span: attribute.span)
    }

    mutating func bindOptions(_ options: [AttributeSyntax]) -> ResourceOptions {
        for option in options where !Self.optionNames.contains(option.name) {
            report(
                .warning, .unknownOption, "there is no option `\(option.name)`",
                hint: suggestion(for: option.name, among: Self.optionNames), at: option.span)
        }
        let bound = ResourceOptions(
            options.filter { $0.name != "range" }.map { bind($0, place: ResourceOption($0.name).destination) })
        checkHooks(bound)
        return bound
    }

    /// The options that resources and components have.
    private static let optionNames = Set(ResourceOption.known.map(\.name)).union(["range"])

    /// The range among the options, if there is one; `range` is in scope until the caller ends it.
    mutating func bindRange(_ options: [AttributeSyntax]) -> ResourceDeclaration.Range? {
        guard let option = options.first(where: { $0.name == "range" }) else { return nil }
        let value = bind(option.value)
        let type = value.type.resolved.withoutOptional
        if ValueType.boolean.conversion(from: type) == .safe { return .condition(value) }
        if ValueType.number.conversion(from: type) == .safe {
            rangeType = .object(.literal([LiteralMember("value", .integer)]))
            return .count(value)
        }
        let keyType: ValueType
        switch type {
        case .map, .object: keyType = .string
        default: keyType = .integer
        }
        let valueType = type.element
        rangeType = .object(.literal([LiteralMember("key", keyType), LiteralMember("value", valueType)]))
        return .elements(value, keyType: keyType, valueType: valueType)
    }

    // MARK: Tokens

    /// The canonical token and the declaration of a resource; a warning and the token as written where there is none.
    private mutating func resolve(resource token: String, version: String?, at span: SourceSpan) -> (String, Resource?) {
        let parts = Token(token)
        let name = parts.isProvider ? parts.member : parts.package
        if parts.package == "pulumi", !parts.isProvider { return resolve(core: token, at: span) }
        guard let package = package(name, version: version, at: span) else { return (token, nil) }
        if parts.isProvider { return (token, package.provider) }
        guard let canonical = package.canonicalResourceToken(token), let resource = package.resource(canonical) else {
            report(
                .warning, .unknownResource, "package `\(name)` declares no resource `\(token)`",
                hint: suggestion(forToken: token, among: package.resourceTokens), at: span)
            return (token, nil)
        }
        return (canonical, resource)
    }

    /// As `resolve(resource:)`, for a resource of the engine's own.
    private mutating func resolve(core token: String, at span: SourceSpan) -> (String, Resource?) {
        guard let core = Package.core, let canonical = core.canonicalResourceToken(token) else {
            report(
                .warning, .unknownResource, "the engine has no resource `\(token)` of its own",
                hint: Suggestion.hint(forToken: token, among: Package.core?.resourceTokens ?? []), at: span)
            return (token, nil)
        }
        return (canonical, core.resource(canonical))
    }

    /// Takes note of the library that a declaration means: the newest of those that declarations ask for, since a program uses
    /// one of each package. Where the schema of the version isn't at hand, it is the library of the one that is.
    private mutating func referToLibrary(of package: Package, version: String?) {
        var library = package
        if let version, version != package.version, let other = packages.package(package.name, version: version),
            other.version == version
        {
            library = other
        }
        guard let known = schemas[package.name], !library.isNewer(than: known) else {
            schemas[package.name] = library
            return
        }
    }

    /// The schema of a package; a warning where there is none.
    mutating func package(_ name: String, version: String?, at span: SourceSpan) -> Package? {
        // The version that is asked for is the engine's matter: types are those of the library, which is the schema's own version.
        if let package = packages.package(name, version: nil) ?? version.flatMap({ packages.package(name, version: $0) }) {
            referToLibrary(of: package, version: version)
            return package
        }
        report(
            .warning, .unknownPackage, "no schema of package `\(name)` is at hand: its values are typed by their literals",
            hint: "Put \(name).json into a folder given with --schemas.", at: span)
        return nil
    }
}

extension Package {
    /// Whether the version is greater, number by number.
    fileprivate func isNewer(than other: Package) -> Bool {
        guard let own = version, let others = other.version else { return other.version == nil && version != nil }
        func numbers(_ text: String) -> [Int] {
            text.utf8.split { !NameStyle.isDigit($0) }.map { Int(String(Substring($0))) ?? 0 }
        }
        return numbers(others).lexicographicallyPrecedes(numbers(own))
    }
}

extension PropertyList {
    /// The property whose name differs only in case.
    func matchingCase(of name: String) -> Property? {
        let lowered = name.lowercased()
        return first { $0.name.lowercased() == lowered }
    }
}
