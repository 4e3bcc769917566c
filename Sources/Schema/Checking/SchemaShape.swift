/// What a place in a schema may hold.
indirect enum SchemaRule: Sendable {
    /// Any value; only its keys must be unique.
    case anything
    case string, boolean
    /// A boolean, number or string.
    case scalar
    case strings
    case object(SchemaShape)
    /// An object whose keys are names.
    case map(SchemaRule)
    case list(SchemaRule)
    /// A string, or an object of the given shape.
    case stringOr(SchemaShape)
    /// What a function gives back: an object type if it has `properties`, else a type.
    case result
}

/// The objects of the definition format.
enum SchemaShape: CaseIterable, Sendable {
    case package, meta, config, dependency, dependencyParameter, parameterization, baseProvider, extensionParameterization
    case resource, function, objectType, result, complexType, enumMember, property, defaultInfo, type, discriminator, alias
    case example, importSection, importFormat

    /// The shape for messages, such as `a resource`.
    var article: String {
        switch self {
        case .package: "a package schema"
        case .meta: "`meta`"
        case .config: "`config`"
        case .dependency: "a dependency"
        case .dependencyParameter, .parameterization, .extensionParameterization: "a parameterization"
        case .baseProvider: "a base provider"
        case .resource: "a resource"
        case .function: "a function"
        case .objectType: "an object type"
        case .result: "a function's outputs"
        case .complexType: "a type"
        case .enumMember: "an enum's value"
        case .property: "a property"
        case .defaultInfo: "`defaultInfo`"
        case .type: "a type"
        case .discriminator: "a discriminator"
        case .alias: "an alias"
        case .example: "an example"
        case .importSection: "`import`"
        case .importFormat: "an import format"
        }
    }

    /// The keys that it may have, with what stands at each. Source: the package metaschema, and our `examples` and `import`.
    var keys: [String: SchemaRule] {
        switch self {
        case .package: Self.packageKeys
        case .meta: ["moduleFormat": .string, "supportPack": .boolean]
        case .config: ["variables": .map(.object(.property)), "defaults": .strings]
        case .dependency: Self.dependencyKeys
        case .dependencyParameter: ["name": .string, "version": .string, "value": .string]
        case .parameterization: ["baseProvider": .object(.baseProvider), "parameter": .string]
        case .extensionParameterization: ["baseProvider": .anything, "parameter": .anything]
        case .baseProvider: ["name": .string, "version": .string, "pluginDownloadURL": .string]
        case .resource: Self.resourceKeys
        case .function: Self.functionKeys
        case .objectType: Self.objectKeys
        case .result: Self.resultKeys
        case .complexType: Self.complexTypeKeys
        case .enumMember: ["name": .string, "description": .string, "value": .scalar, "deprecationMessage": .string]
        case .property: Self.propertyKeys
        case .defaultInfo: ["environment": .strings, "language": .anything]
        case .type: Self.typeKeys
        case .discriminator: ["propertyName": .string, "mapping": .map(.string)]
        case .alias: ["type": .string, "name": .string, "project": .string]
        case .example:
            [
                "title": .string, "description": .string, "program": .anything, "pcl": .string, "hcl": .string,
                "terraform": .string,
            ]
        case .importSection: ["description": .string, "formats": .list(.object(.importFormat))]
        case .importFormat: ["description": .string, "name": .string, "id": .string]
        }
    }

    /// Keys that it must have.
    var requiredKeys: [String] {
        switch self {
        case .package, .dependency, .baseProvider: ["name"]
        case .dependencyParameter: ["name", "version", "value"]
        case .enumMember: ["value"]
        case .discriminator: ["propertyName"]
        case .importFormat: ["id"]
        case .meta, .config, .parameterization, .extensionParameterization, .resource, .function, .objectType, .result,
            .complexType,
            .property, .defaultInfo, .type, .alias, .example, .importSection:
            []
        }
    }

    private static let packageKeys: [String: SchemaRule] = [
        "$schema": .string, "name": .string, "displayName": .string, "version": .string, "description": .string,
        "keywords": .strings, "homepage": .string, "license": .string, "attribution": .string, "repository": .string,
        "logoUrl": .string, "pluginDownloadURL": .string, "publisher": .string, "namespace": .string, "meta": .object(.meta),
        "config": .object(.config), "types": .map(.object(.complexType)), "dependencies": .list(.object(.dependency)),
        "provider": .object(.resource), "resources": .map(.object(.resource)), "functions": .map(.object(.function)),
        "language": .anything, "parameterization": .object(.parameterization),
        "extensionParameterization": .object(.extensionParameterization), "allowedPackageNames": .strings,
    ]

    private static let dependencyKeys: [String: SchemaRule] = [
        "name": .string, "version": .string, "pluginDownloadURL": .string, "downloadURL": .string,
        "parameterization": .object(.dependencyParameter),
    ]

    private static let typeKeys: [String: SchemaRule] = [
        "type": .string, "$ref": .string, "items": .object(.type), "additionalProperties": .object(.type),
        "oneOf": .list(.object(.type)), "discriminator": .object(.discriminator), "plain": .boolean,
    ]

    private static let propertyKeys = typeKeys.merging([
        "description": .string, "const": .scalar, "default": .scalar, "defaultInfo": .object(.defaultInfo),
        "deprecationMessage": .string, "language": .anything, "secret": .boolean, "replaceOnChanges": .boolean,
        "willReplaceOnChanges": .boolean,
    ]) { first, _ in first }

    private static let objectKeys: [String: SchemaRule] = [
        "description": .string, "properties": .map(.object(.property)), "type": .string, "required": .strings,
        "language": .anything, "isOverlay": .boolean, "overlaySupportedLanguages": .strings,
    ]

    private static let resultKeys = objectKeys.merging(["plain": .boolean]) { first, _ in first }

    private static let complexTypeKeys = objectKeys.merging(["enum": .list(.object(.enumMember))]) { first, _ in first }

    /// What the definition format adds to resources and functions.
    private static let documentationKeys: [String: SchemaRule] = [
        "examples": .list(.object(.example)), "import": .object(.importSection),
    ]

    private static let resourceKeys = objectKeys.merging(documentationKeys) { first, _ in first }.merging([
        "inputProperties": .map(.object(.property)), "requiredInputs": .strings, "stateInputs": .object(.objectType),
        "listInputs": .object(.objectType), "aliases": .list(.stringOr(.alias)), "deprecationMessage": .string,
        "isComponent": .boolean, "methods": .map(.string),
    ]) { first, _ in first }

    private static let functionKeys = documentationKeys.merging([
        "description": .string, "inputs": .object(.objectType), "multiArgumentInputs": .strings, "outputs": .result,
        "returnType": .result, "deprecationMessage": .string, "language": .anything, "isOverlay": .boolean,
        "overlaySupportedLanguages": .strings, "plain": .boolean,
    ]) { first, _ in first }
}
