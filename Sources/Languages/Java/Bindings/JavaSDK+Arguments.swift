import Base
import LanguageKit
import Schema

/// Classes of what is given: to resources, to look-ups, to functions, and objects inside these.
extension JavaSDK {
    func resourceArgumentsFile(_ token: String) -> BindingsText {
        guard let resource = package.resource(token) else { return BindingsText([]) }
        return argumentsFile(
            symbols.arguments(ofResource: token), resource.inputs.byName, .arguments, ofProvider: resource.isProvider)
    }

    func resourceStateFile(_ token: String) -> BindingsText {
        guard let resource = package.resource(token) else { return BindingsText([]) }
        return argumentsFile(
            symbols.state(ofResource: token), resource.stateInputs.byName, .arguments, ofProvider: resource.isProvider)
    }

    func functionArgumentsFile(_ function: Function, _ form: FunctionForm) -> BindingsText {
        guard let list = function.inputs?.properties else { return BindingsText([]) }
        return argumentsFile(
            symbols.arguments(ofFunction: function.token, form),
            function.multiArgumentInputs == nil ? list.byName : Array(list), form == .plain ? .plain : .arguments,
            superclass: "InvokeArgs")
    }

    /// The file of an object type in one of its forms.
    func objectFile(_ token: String, _ declared: JavaClass, _ form: JavaSDKForm) -> BindingsText {
        guard case .object(let object)? = package.type(token) else { return BindingsText([]) }
        if form.isRead { return resultFile(declared, object.properties, .output) }
        return argumentsFile(
            declared, object.properties.byName, form, superclass: form == .plain ? "InvokeArgs" : "ResourceArgs",
            description: object.description)
    }

    private func argumentsFile(
        _ own: JavaClass, _ list: [Property], _ form: JavaSDKForm, superclass: String = "ResourceArgs", description: String = "",
        ofProvider: Bool = false
    ) -> BindingsText {
        let properties = list.map { property -> JavaSDKProperty in
            var type = type(property.type, form)
            if form == .arguments, !property.type.isPlain { type = type.output }
            return JavaSDKProperty(property, property.isRequired ? type : type.nullable, self)
        }
        let arguments = JavaSDKArguments(sdk: self, name: own.name, properties: properties, isOfProvider: ofProvider)
        let declaration = JavaSDKClass(
            comment: comment(description, nil), kind: "public final class", name: own.name,
            superclass: "com.pulumi.resources.\(superclass)", members: arguments.members)
        return file(own, declaration, importing: namedFirst(properties, form), opensWithBlankLine: true)
    }

    /// The classes that are named before the class is written: of two with the same simple name the first is imported.
    private func namedFirst(_ properties: [JavaSDKProperty], _ form: JavaSDKForm) -> [JavaSDKType] {
        var types: [JavaSDKType] = []
        for property in properties {
            types += alternatives(property.property.type, form)
            if property.type.isNullable, types.last?.name != .library(.nullable) { types.append(JavaSDKType(.nullable)) }
        }
        if properties.contains(where: { $0.property.isRequired }) { types.append(JavaSDKType(.missingRequiredProperty)) }
        return types
    }
}

/// The members of a class of what is given.
private struct JavaSDKArguments {
    let sdk: JavaSDK
    /// The class's name.
    let name: String
    let properties: [JavaSDKProperty]
    let isOfProvider: Bool

    private var own: JavaSDKType { JavaSDKType(.written(name)) }

    var members: [JavaSDKMember] {
        var members: [JavaSDKMember] = [
            .blankLine,
            .field(
                JavaSDKField(
                    modifiers: "public static final", type: own, name: "Empty", value: .new(.written(name), []))),
            .blankLine,
        ]
        members.reserveCapacity(properties.count * 4 + 12)
        for property in properties {
            members.append(.field(field(property)))
            members.append(.blankLine)
            members.append(.getter(getter(property)))
            members.append(.blankLine)
        }
        if !properties.isEmpty {
            members += [.method(emptyConstructor), .blankLine, .method(copyingConstructor), .blankLine]
        }
        members.append(
            .method(
                JavaSDKMethod(
                    modifiers: "public static", result: .builder, name: "builder",
                    body: [.return(.new(.written("Builder"), []))])))
        if !properties.isEmpty {
            members.append(
                .method(
                    JavaSDKMethod(
                        modifiers: "public static", result: .builder, name: "builder",
                        parameters: [JavaSDKParameter(own, "defaults")],
                        body: [.return(.new(.written("Builder"), [.name("defaults")]))])))
        }
        return members + [.blankLine, .class(builderClass), .blankLine]
    }

    private func field(_ property: JavaSDKProperty) -> JavaSDKField {
        var values: [(name: String, value: JavaSDKAnnotation.Value)] = [("name", .string(property.property.name))]
        if property.property.isRequired { values.append(("required", .flag(true))) }
        // What a provider is given travels as text.
        if isOfProvider, property.property.type.unmarked != .string { values.append(("json", .flag(true))) }
        return JavaSDKField(
            comment: property.comment, annotations: property.annotations + [.use(.import, values)], modifiers: "private",
            type: property.type, name: property.field)
    }

    private func getter(_ property: JavaSDKProperty) -> JavaSDKGetter {
        let isNullable = property.type.isNullable
        return JavaSDKGetter(
            comment: property.getterComment, annotations: property.annotations,
            result: isNullable ? property.type.optional : property.type, name: property.getter, field: property.field,
            value: isNullable ? .wrapped(.optional, "ofNullable") : .field)
    }

    private var emptyConstructor: JavaSDKMethod { JavaSDKMethod(modifiers: "private", name: name, body: []) }

    private var copyingConstructor: JavaSDKMethod {
        JavaSDKMethod(
            modifiers: "private", name: name, parameters: [JavaSDKParameter(own, "$")],
            body: [.copies(of: properties.map(\.field), to: "this", from: "$")])
    }

    // MARK: Builder

    private var builderClass: JavaSDKClass {
        var members: [JavaSDKMember] = [
            .field(JavaSDKField(modifiers: "private", type: own, name: "$")), .blankLine,
            .method(
                JavaSDKMethod(
                    modifiers: "public", name: "Builder", body: [.assignment(.name("$"), .new(.written(name), []))])),
        ]
        if !properties.isEmpty {
            let copy = JavaSDKExpression.new(.written(name), [.of(.objects, "requireNonNull", .name("defaults"))])
            members += [
                .blankLine,
                .method(
                    JavaSDKMethod(
                        modifiers: "public", name: "Builder", parameters: [JavaSDKParameter(own, "defaults")],
                        body: [.assignment(.name("$"), copy)])),
                .blankLine,
            ]
        }
        members.reserveCapacity(properties.count * 6 + 8)
        for property in properties {
            addSetters(of: property, to: &members)
        }
        members.append(
            .method(
                JavaSDKMethod(
                    modifiers: "public", result: own, name: "build",
                    body: properties.compactMap(completion) + [.return(.name("$"))])))
        return JavaSDKClass(kind: "public static final class", name: "Builder", members: members)
    }

    /// Adds the methods that set a property: its type, what an output of it holds, the elements of a list, either of two types.
    private func addSetters(of property: JavaSDKProperty, to members: inout [JavaSDKMember]) {
        var deprecation = property.deprecation
        if property.property.constant != nil, !sdk.style.setsConstantsInConstructors, deprecation == nil {
            deprecation = "This property has a constant value, which is set automatically."
        }
        let comment = property.setterComment(deprecation)
        let annotations = sdk.deprecationAnnotations(deprecation)
        func add(_ type: JavaSDKType, isVariadic: Bool = false, _ action: JavaSDKSetter.Action) {
            members.append(
                .setter(
                    JavaSDKSetter(
                        comment: comment, annotations: annotations, name: property.setter, field: property.field, type: type,
                        isVariadic: isVariadic, action: action)))
            members.append(.blankLine)
        }
        add(property.type, .assignment(to: "$"))
        var type = property.type
        if let held = type.argument(of: .output) {
            add(held, .forwarding(.output, "of"))
            type = held
        }
        if let element = type.argument(of: .list) {
            add(element, isVariadic: true, .forwarding(.list, "of"))
        }
        if type.isKind(of: .either), type.arguments.count == 2, type.arguments[0].name != type.arguments[1].name {
            add(type.arguments[0], .forwarding(.either, "ofLeft"))
            add(type.arguments[1], .forwarding(.either, "ofRight"))
        }
    }

    /// The statement that checks a property or gives it its default; nil if there is nothing to do.
    private func completion(_ property: JavaSDKProperty) -> JavaSDKStatement? {
        let field = JavaSDKExpression.field(of: "$", property.field)
        let isFilledIn = !sdk.style.setsConstantsInConstructors && property.property.constant != nil
        if property.property.hasDefault || isFilledIn,
            let value = sdk.defaultValue(property.property, property.type, argument: field, isFilledIn: isFilledIn)
        {
            return .assignment(field, value)
        }
        return property.property.isRequired ? .required(field, type: name, name: property.field) : nil
    }
}
