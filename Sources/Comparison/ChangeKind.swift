/// The kinds of differences between two versions of a package schema. Names are stable once released.
public enum ChangeKind: String, Sendable, CaseIterable {
    // The package.
    case packageRenamed = "package-renamed"
    case pluginSourceChanged = "plugin-source-changed"
    case importPathChanged = "import-path-changed"

    // Resources, functions and types.
    case resourceAdded = "resource-added"
    case resourceRemoved = "resource-removed"
    case resourceRenamed = "resource-renamed"
    case resourceKindChanged = "resource-kind-changed"
    case aliasRemoved = "alias-removed"
    case methodAdded = "method-added"
    case methodRemoved = "method-removed"
    case functionAdded = "function-added"
    case functionRemoved = "function-removed"
    case functionRenamed = "function-renamed"
    case argumentsChanged = "arguments-changed"
    case resultChanged = "result-changed"
    case typeAdded = "type-added"
    case typeRemoved = "type-removed"
    case typeRenamed = "type-renamed"
    case typeKindChanged = "type-kind-changed"

    // Enums.
    case memberAdded = "member-added"
    case memberRemoved = "member-removed"
    case valueTypeChanged = "value-type-changed"

    // Properties: inputs, outputs, members of types, configuration variables.
    case propertyAdded = "property-added"
    case requiredPropertyAdded = "required-property-added"
    case propertyRemoved = "property-removed"
    case propertyRenamed = "property-renamed"
    case propertyRequired = "property-required"
    case propertyOptional = "property-optional"
    case propertyTypeChanged = "property-type-changed"
    case defaultChanged = "default-changed"
    case constantChanged = "constant-changed"
    case secrecyChanged = "secrecy-changed"
    case replacementChanged = "replacement-changed"

    // All of these.
    case deprecated = "deprecated"
    case undeprecated = "undeprecated"
    case nameChanged = "name-changed"
}
