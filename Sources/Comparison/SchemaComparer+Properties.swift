import Documents
import LanguageKit
import Schema

/// What a property is called where it stands.
enum PropertyRole: String {
    case input, output, argument, member, variable
    case stateInput = "look-up argument"

    /// Where its name in a language is declared.
    var owners: [PropertyOwner] {
        switch self {
        case .input: [.arguments, .constructor]
        case .output: [.resource]
        case .argument, .stateInput: [.arguments]
        case .member: [.arguments, .result]
        case .variable: [.configuration]
        }
    }
}

extension SchemaComparer {
    /// The languages with types that a program must match: there, a type that takes more values is another type, too.
    var typed: [LanguageID] { ["csharp", "go", "java"] }

    mutating func compare(
        _ a: PropertyList, _ b: PropertyList, at place: ChangePlace, _ directions: Directions, _ role: PropertyRole
    ) {
        var added = b.filter { a[$0.name] == nil }
        for property in a where b[property.name] == nil {
            let inner = place.inside(property.name)
            let types = types
            if let (successor, reason) = RenameFinder.successor(
                of: property, among: added, isSameType: { types.relation($0, $1) == .same })
            {
                added.removeAll { $0.name == successor.name }
                add(
                    SchemaChange(
                        .propertyRenamed, .breaking, at: inner, "the \(role.rawValue) is called '\(successor.name)'",
                        reason: reason,
                        node: successor.node))
                compare(property, successor, at: place.inside(successor.name), directions, role)
            } else {
                add(
                    SchemaChange(
                        .propertyRemoved, .breaking, at: inner, "the \(role.rawValue) was removed", node: property.node))
            }
        }
        let isNew = Set(added.map(\.name))
        for property in b {
            let inner = place.inside(property.name)
            if isNew.contains(property.name) {
                let breaks = directions.contains(.given) && property.mustBeGiven
                add(
                    SchemaChange(
                        breaks ? .requiredPropertyAdded : .propertyAdded, breaks ? .breaking : .compatible, at: inner,
                        "the \(role.rawValue) is new\(breaks ? " and required" : "")", node: property.node))
            } else if let former = a[property.name] {
                names.compare(former, property, role, at: inner)
                compare(former, property, at: inner, directions, role)
            }
        }
    }

    private mutating func compare(
        _ a: Property, _ b: Property, at place: ChangePlace, _ directions: Directions, _ role: PropertyRole
    ) {
        let word = role.rawValue
        compareTypes(a, b, at: place, directions, word)
        compareRequirement(a, b, at: place, directions, word)
        if a.constant != b.constant {
            let message =
                b.constant.map { "the \(word) must be \($0.quoted)" + (a.constant.map { ", not \($0.quoted)" } ?? "") }
                ?? "the \(word) needn't be \(a.constant?.quoted ?? "constant") any more"
            // Whoever gave another value than the one that is allowed now must change the program.
            let breaks = b.constant != nil && directions.contains(.given)
            add(SchemaChange(.constantChanged, breaks ? .breaking : .behaviour, at: place, message, node: b.node))
        }
        if directions.contains(.given) { compareDefaults(a, b, at: place, word) }
        if a.isSecret != b.isSecret {
            let message = b.isSecret ? "the \(word) is a secret now" : "the \(word) is not a secret any more"
            add(SchemaChange(.secrecyChanged, .behaviour, at: place, message, node: b.node))
        }
        if a.replacesResource != b.replacesResource {
            add(
                SchemaChange(
                    .replacementChanged, b.replacesResource ? .state : .behaviour, at: place,
                    b.replacesResource
                        ? "a change of the \(word) replaces the resource now"
                        : "a change of the \(word) no longer replaces the resource",
                    node: b.node))
        }
        compareDeprecation(a.deprecation, b.deprecation, at: place, word, node: b.node)
    }

    private mutating func compareTypes(
        _ a: Property, _ b: Property, at place: ChangePlace, _ directions: Directions, _ word: String
    ) {
        let relation = types.relation(a.type, b.type)
        guard relation != .same else { return }
        let isSafe =
            switch relation {
            case .same: true
            case .widened: !directions.contains(.read)
            case .narrowed: !directions.contains(.given)
            case .different: false
            }
        add(
            SchemaChange(
                .propertyTypeChanged, .breaking, at: place, "the \(word) is \(b.type.words), not \(a.type.words)",
                languages: isSafe ? names.only(typed) : [], node: b.node))
    }

    private mutating func compareRequirement(
        _ a: Property, _ b: Property, at place: ChangePlace, _ directions: Directions, _ word: String
    ) {
        if directions.contains(.given), a.mustBeGiven != b.mustBeGiven {
            let message = b.mustBeGiven ? "the \(word) is required now" : "the \(word) may be left out now"
            // What may be absent from an object that is read breaks those who read it.
            let breaks = b.mustBeGiven || (directions.contains(.read) && a.isRequired && !b.isRequired)
            add(
                SchemaChange(
                    b.mustBeGiven ? .propertyRequired : .propertyOptional, breaks ? .breaking : .compatible, at: place, message,
                    node: b.node))
        } else if directions.contains(.read), a.isRequired != b.isRequired {
            let message = b.isRequired ? "the \(word) is always there now" : "the \(word) may be absent now"
            add(
                SchemaChange(
                    b.isRequired ? .propertyRequired : .propertyOptional, b.isRequired ? .compatible : .breaking, at: place,
                    message,
                    node: b.node))
        }
    }

    private mutating func compareDefaults(_ a: Property, _ b: Property, at place: ChangePlace, _ word: String) {
        if a.defaultValue != b.defaultValue {
            let message =
                switch (a.defaultValue, b.defaultValue) {
                case (let x?, let y?): "the default of the \(word) is \(y.quoted), not \(x.quoted)"
                case (nil, let y?): "the \(word) is \(y.quoted) where it is left out"
                case (let x?, nil): "the \(word) has no default any more; it was \(x.quoted)"
                case (nil, nil): ""
                }
            add(SchemaChange(.defaultChanged, .behaviour, at: place, message, node: b.node["default"] ?? b.node))
        }
        if a.environment != b.environment {
            let message =
                b.environment.isEmpty
                ? "the \(word) is no longer read from the environment"
                : "the \(word) is read from the environment: \(b.environment.joined(separator: ", "))"
            add(SchemaChange(.defaultChanged, .behaviour, at: place, message, node: b.node["defaultInfo"] ?? b.node))
        }
    }
}

extension Property {
    /// Whether a program must give a value: a default or a constant stands in for it.
    fileprivate var mustBeGiven: Bool { isRequired && defaultValue == nil && constant == nil }

    /// Whether a change of it replaces the resource.
    fileprivate var replacesResource: Bool { replacesOnChange || node["willReplaceOnChanges"]?.boolean ?? false }

    /// The environment variables that its default is read from.
    fileprivate var environment: [String] { node["defaultInfo"]?["environment"]?.elements.compactMap(\.string) ?? [] }
}
