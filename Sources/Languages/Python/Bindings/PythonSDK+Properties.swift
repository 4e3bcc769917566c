import Base
import Documents
import LanguageKit
import Schema

/// Parts of classes that are made of properties.
extension PythonSDK {
    /// A property with its name in Python.
    struct Member {
        var property: Property
        var name: String
        /// Its key in dictionaries, which is its name but for parameters that would hide another.
        var key: String
        /// Its description as documentation shows it.
        var text: String
        /// Whether a value must be given.
        var isRequired: Bool
        /// The value that takes the place of none.
        var defaultValue: String?

        /// Whether the annotation says that there may be no value.
        var isOptional: Bool { !isRequired || defaultValue != nil }
    }

    /// The properties with those first that must be given, by name.
    func requiredFirst(_ properties: PropertyList, _ owner: PropertyOwner = .arguments) -> [Member] {
        let all = members(properties, owner)
        return all.filter(\.isRequired) + all.filter { !$0.isRequired }
    }

    /// The properties by name.
    func members(_ properties: PropertyList, _ owner: PropertyOwner = .arguments) -> [Member] {
        properties.byName.map { property in
            let key = PythonNames.snakeCase(property.name)
            return Member(
                property: property, name: owner == .constructor ? PythonNames.parameter(spelled: key) : key, key: key,
                text: descriptions.laidOut(property.description), isRequired: property.isRequired,
                defaultValue: defaultValue(property))
        }
    }

    /// The getter of a property.
    func getter(_ member: Member, _ type: PythonSDKType, _ names: PythonSDKNames, deprecates: Bool) -> PythonSDKFunction {
        var decorators = ["@_builtins.property"]
        decorators.append(
            member.name == member.property.name ? "@pulumi.getter" : "@pulumi.getter(name=\"\(member.property.name)\")")
        if deprecates, let deprecation = deprecation(member.property.deprecation) {
            decorators.append("@_utilities.deprecated(\(Self.message(deprecation)))")
        }
        return PythonSDKFunction(
            decorators: decorators, name: member.name, parameters: [PythonSDKParameter("self")], result: type,
            comment: PythonSDKComment(names.named(member.text)),
            body: [.return("pulumi.get(self, \"\(member.name)\")")])
    }

    /// What a documentation string says of parameters: those that have a description.
    func notes(
        _ members: [Member], _ names: PythonSDKNames, of owner: PythonSDKNames.Owner? = nil, type: (Member) -> PythonSDKType
    ) -> [PythonSDKParameterNote] {
        members.compactMap { member in
            member.text.isEmpty
                ? nil
                : PythonSDKParameterNote(type: type(member), name: member.name, text: names.named(member.text, of: owner))
        }
    }

    /// A class whose values are given, with getters and setters; the members that must be given come first.
    func inputClass(
        _ name: String, _ members: [Member], comment: String, _ names: PythonSDKNames, _ shape: TypeShape
    ) -> PythonSDKClass {
        func type(_ member: Member, isRequired: Bool) -> PythonSDKType {
            names.type(member.property, .arguments, shape, isRequired: isRequired)
        }
        var body: [PythonSDKMember] = []
        body.append(.function(initializer(members, names, comment: comment, deprecates: true) { type($0, isRequired: $1) }))
        for member in members {
            let annotation = type(member, isRequired: !member.isOptional || member.isRequired)
            body += [.blankLine, .function(getter(member, annotation, names, deprecates: true)), .blankLine]
            body.append(
                .function(
                    PythonSDKFunction(
                        decorators: ["@\(member.name).setter"], name: member.name,
                        parameters: [PythonSDKParameter("self"), PythonSDKParameter("value", annotation)],
                        body: [.set("self", key: member.name, "value")])))
        }
        return PythonSDKClass(decorators: ["@pulumi.input_type"], name: name, members: body)
    }

    /// A constructor that keeps its keyword arguments.
    func initializer(
        _ members: [Member], _ names: PythonSDKNames, comment: String, deprecates: Bool, type: (Member, Bool) -> PythonSDKType
    ) -> PythonSDKFunction {
        var parameters = [PythonSDKParameter("__self__")]
        if !members.isEmpty { parameters.append(PythonSDKParameter("*")) }
        for member in members {
            parameters.append(
                PythonSDKParameter(member.name, type(member, !member.isOptional), value: member.isOptional ? "None" : nil))
        }
        var body: [PythonSDKStatement] = []
        for member in members {
            let name = member.name
            let constant = member.property.constant.map(Self.literal)
            if deprecates, let deprecation = deprecation(member.property.deprecation) {
                body.append(
                    .if(
                        "\(name) is not None",
                        [
                            .expression("warnings.warn(\(Self.message(deprecation)), DeprecationWarning)"),
                            .expression("pulumi.log.warn(\(Self.message("\(name) is deprecated: \(deprecation)")))"),
                        ]))
            }
            if let value = member.defaultValue, constant == nil {
                body.append(.if("\(name) is None", [.assign(name, value)]))
            }
            let set = PythonSDKStatement.set("__self__", key: name, constant ?? name)
            body.append(member.isRequired ? set : .if("\(name) is not None", [set]))
        }
        if body.isEmpty { body.append(.expression("pass")) }
        return PythonSDKFunction(
            name: "__init__", parameters: parameters, layout: .column(17),
            comment: PythonSDKComment(comment, notes(members, names) { type($0, true) }), body: body)
    }

    /// A typed dictionary with the same members as an input class.
    func dictionaryClass(
        _ name: String, _ members: [Member], comment: String, _ names: PythonSDKNames, _ shape: TypeShape
    ) -> PythonSDKClass {
        let members = members.map { member -> PythonSDKMember in
            let isPlain = !shape.holdsOutputs || member.property.type.isPlain
            let type = names.type(
                member.property, .dictionary, shape, isRequired: member.isRequired || isPlain || member.property.type == .any)
            return .field(
                member.name, member.isRequired ? type : .applied("NotRequired", [type]),
                PythonSDKComment(names.named(member.text)))
        }
        return PythonSDKClass(name: name, base: "TypedDict", comment: PythonSDKComment(comment), members: members)
    }
}
