import LanguageKit
import Schema

/// A property as a class of an SDK has it: its names, type and comments.
struct JavaSDKProperty {
    let property: Property
    /// The field.
    let field: String
    /// The method that reads it from an argument type or a result.
    let getter: String
    /// The method that sets it in a builder.
    let setter: String
    /// The method that sets it in the builder of a result.
    var builderSetter: String { JavaMemberNames.property(field) }
    /// The type of the field.
    let type: JavaSDKType
    let deprecation: String?
    private let text: JavaSDKDocumentation.PropertyText
    private let sdk: JavaSDK

    init(_ property: Property, _ type: JavaSDKType, _ sdk: JavaSDK) {
        self.property = property
        self.type = type
        self.sdk = sdk
        let renamed = property.name(in: "java")?.isEmpty == false ? property.name(in: "java") : nil
        field = JavaNaming.identifier(renamed ?? property.name)
        getter = sdk.symbols.property(property, of: .arguments)
        setter = getter
        deprecation = sdk.deprecation(property.deprecation)
        text = sdk.documentation.property(property.description)
    }

    /// The comment of its field.
    var comment: JavaSDKComment { JavaSDKComment((text.isEmpty ? [] : [.text(text.alone)]) + sdk.deprecationParts(deprecation)) }

    /// The comment of a method that reads it.
    var getterComment: JavaSDKComment {
        JavaSDKComment((text.isEmpty ? [] : [.text(text.behind("@return "))]) + sdk.deprecationParts(deprecation))
    }

    /// The comment of a resource's method that reads it, which no deprecation is said in.
    var outputComment: JavaSDKComment { text.isEmpty ? .none : JavaSDKComment([.text(text.behind("@return "))]) }

    /// The comment of a builder's method that sets it, with the message why not to call it.
    func setterComment(_ deprecation: String?) -> JavaSDKComment {
        guard !text.isEmpty || deprecation != nil else { return .none }
        var parts: [JavaSDKComment.Part] = []
        if !text.isEmpty { parts.append(.text(text.behind("@param \(field) "))) }
        parts.append(.text(JavaSDKText(lead: "@return builder", bytes: [])))
        return JavaSDKComment(parts + sdk.deprecationParts(deprecation))
    }

    /// The annotations that say that it is deprecated.
    var annotations: [JavaSDKAnnotation] { sdk.deprecationAnnotations(deprecation) }
}
