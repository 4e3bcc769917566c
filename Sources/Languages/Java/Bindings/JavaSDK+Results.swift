import Base
import LanguageKit
import Schema

/// Classes of what is read: results of functions, and objects inside outputs.
extension JavaSDK {
    func resultFile(_ own: JavaClass, _ list: PropertyList, _ form: JavaSDKForm) -> BindingsText {
        let properties = list.byName.map { property -> JavaSDKProperty in
            let type = type(property.type, form)
            return JavaSDKProperty(property, property.isRequired ? type : type.nullable, self)
        }
        let result = JavaSDKResult(sdk: self, name: own.name, properties: properties)
        let declaration = JavaSDKClass(
            annotations: [.use(.customType)], kind: "public final class", name: own.name, members: result.members)
        return file(own, declaration)
    }
}

/// The members of a class of what is read.
private struct JavaSDKResult {
    let sdk: JavaSDK
    /// The class's name.
    let name: String
    let properties: [JavaSDKProperty]

    private var own: JavaSDKType { JavaSDKType(.written(name)) }

    var members: [JavaSDKMember] {
        var members = properties.map { property in
            JavaSDKMember.field(
                JavaSDKField(
                    comment: property.getterComment, annotations: property.annotations, modifiers: "private",
                    type: property.type, name: property.field,
                    imported: sdk.alternatives(property.property.type, .output)))
        }
        if !properties.isEmpty { members.append(.blankLine) }
        members.append(.method(JavaSDKMethod(modifiers: "private", name: name, body: [])))
        members += properties.map { .getter(getter($0)) }
        return members + [
            .blankLine,
            .method(
                JavaSDKMethod(
                    modifiers: "public static", result: .builder, name: "builder",
                    body: [.return(.new(.written("Builder"), []))])),
            .blankLine,
            .method(
                JavaSDKMethod(
                    modifiers: "public static", result: .builder, name: "builder",
                    parameters: [JavaSDKParameter(own, "defaults")],
                    body: [.return(.new(.written("Builder"), [.name("defaults")]))])),
            .class(builderClass),
        ]
    }

    /// A list or map that is absent is read as an empty one.
    private func getter(_ property: JavaSDKProperty) -> JavaSDKGetter {
        var type = property.type.nonNull
        var value = JavaSDKGetter.Value.field
        if property.type.isNullable {
            switch property.property.type.unmarked {
            case .array: value = .collection(.list)
            case .map: value = .collection(.map)
            default:
                type = type.optional
                value = .wrapped(.optional, "ofNullable")
            }
        }
        return JavaSDKGetter(
            comment: property.getterComment, annotations: property.annotations, result: type, name: property.getter,
            field: property.field, value: value)
    }

    // MARK: Builder

    private var builderClass: JavaSDKClass {
        var members = properties.map { JavaSDKMember.field(JavaSDKField(modifiers: "private", type: $0.type, name: $0.field)) }
        members.append(.method(JavaSDKMethod(modifiers: "public", name: "Builder", body: [])))
        let fields = properties.map(\.field)
        members.append(
            .method(
                JavaSDKMethod(
                    modifiers: "public", name: "Builder", parameters: [JavaSDKParameter(own, "defaults")],
                    body: [
                        .expression(.of(.objects, "requireNonNull", .name("defaults"))),
                        .copies(of: fields, to: "this", from: "defaults"),
                    ], layout: .tabbed)))
        members.append(.blankLine)
        for property in properties { addSetters(of: property, to: &members) }
        members.append(
            .method(
                JavaSDKMethod(
                    modifiers: "public", result: own, name: "build",
                    body: [
                        .variable("final var", "_resultValue", .new(.written(name), [])),
                        .copies(of: fields, to: "_resultValue", from: nil), .return(.name("_resultValue")),
                    ])))
        return JavaSDKClass(
            annotations: [.use(.customType, nested: "Builder")], kind: "public static final class", name: "Builder",
            members: members)
    }

    private func addSetters(of property: JavaSDKProperty, to members: inout [JavaSDKMember]) {
        let wireName = property.property.name
        let marker: [(name: String, value: JavaSDKAnnotation.Value)] =
            property.builderSetter == wireName ? [] : [("", .string(wireName))]
        let check: JavaSDKStatement =
            property.property.isRequired ? .required(.name(property.field), type: name, name: property.field) : .blankLine
        members.append(
            .setter(
                JavaSDKSetter(
                    annotations: [.use(.customType, nested: "Setter", marker)], name: property.builderSetter,
                    field: property.field, type: property.type, action: .assignment(to: "this", check: check))))
        if let element = property.type.argument(of: .list), !element.isCollection {
            members.append(
                .setter(
                    JavaSDKSetter(
                        name: property.builderSetter, field: property.field, type: element, isVariadic: true,
                        action: .forwarding(.list, "of"))))
        }
    }
}

extension JavaSDKType {
    /// Whether it is a list or a map.
    fileprivate var isCollection: Bool { isKind(of: .list) || isKind(of: .map) }
}
