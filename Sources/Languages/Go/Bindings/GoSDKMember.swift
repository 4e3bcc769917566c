import Base
import LanguageKit
import Schema

/// A property as the declarations of an SDK need it, read once for all of them.
struct GoSDKMember: Sendable {
    let property: Property
    /// The field of structs.
    let field: String
    let comment: GoSDKComment
    /// The comment where properties of the same declaration that it mentions don't go by their names alone.
    let outerComment: GoSDKComment
}

extension GoSDK {
    /// Properties by name.
    func members(
        _ properties: some Sequence<Property>, in scope: GoSDKScope, field: (String) -> String = GoNames.field
    ) -> [GoSDKMember] {
        properties.byName.map { member($0, in: scope, field: field) }
    }

    /// One property.
    func member(_ property: Property, in scope: GoSDKScope, field: (String) -> String = GoNames.field) -> GoSDKMember {
        let description = property.description
        let comment = comment(description, deprecation: property.deprecation, in: scope)
        var outer = comment
        if scope.owner != nil, DescriptionText.hasReferences(description) {
            outer = self.comment(description, deprecation: property.deprecation, in: GoSDKScope(types: scope.types))
        }
        return GoSDKMember(property: property, field: field(property.name), comment: comment, outerComment: outer)
    }

    /// The struct of known values.
    func valueStructure(
        _ name: String, _ members: [GoSDKMember], _ types: GoSDKTypes, comment: GoSDKComment = .none, isOuter: Bool = false
    ) -> GoSDKDeclaration {
        .structure(
            GoSDKStructure(
                comment: comment, name: name,
                fields: members.map {
                    GoSDKField(
                        comment: isOuter ? $0.outerComment : $0.comment, name: $0.field, type: types.value($0.property),
                        tag: $0.property.name)
                }))
    }

    /// The struct of values that may be outputs.
    func inputStructure(
        _ name: String, _ members: [GoSDKMember], _ types: GoSDKTypes, comment: GoSDKComment = .none, hasTags: Bool = true
    ) -> GoSDKDeclaration {
        .structure(
            GoSDKStructure(
                comment: comment, name: name,
                fields: members.map {
                    GoSDKField(
                        comment: $0.comment, name: $0.field, type: types.input($0.property),
                        tag: hasTags ? $0.property.name : nil)
                }))
    }

    /// The type of outputs of an object, and its accessors.
    func outputType(
        _ name: String, _ members: [GoSDKMember], _ types: GoSDKTypes, comment: GoSDKComment, hasPointer: Bool
    ) -> [GoSDKDeclaration] {
        let accessors = members.map { member -> GoSDKDeclaration in
            .accessor(
                GoSDKAccessor(
                    comment: member.comment, receiver: name + "Output", name: GoNames.accessor(member.property.name),
                    value: name, applied: types.value(member.property), field: member.field,
                    result: types.output(member.property)))
        }
        let output = GoSDKOutput(
            comment: comment, name: name, element: name, hasPointer: hasPointer, generics: sideBySide)
        return [.output(output)] + accessors
    }

    /// How declarations that aren't generic take part in a generic SDK.
    var sideBySide: GoSDKGenerics { settings.generics == .beside ? .beside : .none }
}

extension GoNames {
    /// The method that reads a property of an output: every output has methods or fields of some names.
    static func accessor(_ property: String) -> String {
        let name = field(property)
        return ["elementtype", "issecret"].contains(property.lowercased()) ? "Get" + name : name
    }
}
