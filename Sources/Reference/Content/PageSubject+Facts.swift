import Base
import Documents
import LanguageKit
import Schema

extension ReferencePage {
    /// The subject's token.
    var token: String {
        switch subject {
        case .resource(let resource): resource.token
        case .function(let function): function.token
        }
    }

    /// The name that the page has as its title.
    var title: String {
        switch subject {
        case .resource(let resource): resource.referenceName
        case .function(let function): Token(function.token).member
        }
    }

    /// The subject's description.
    var description: String {
        switch subject {
        case .resource(let resource): resource.description
        case .function(let function): function.description
        }
    }

    /// Why not to use the subject any more; nil if it isn't deprecated.
    var deprecation: String? {
        switch subject {
        case .resource(let resource): resource.deprecation
        case .function(let function): function.deprecation
        }
    }

    /// What the subject is, in a word.
    var kind: String {
        switch subject {
        case .resource(let resource): resource.isProvider ? "provider" : resource.isComponent ? "component" : "resource"
        case .function: "function"
        }
    }

    /// How the page writes names of types: as code of the subject's module does.
    var nameForm: ReferenceNameForm { .code(of: token, in: package) }

    /// The subject's name in a language.
    func name(in names: any ReferenceLanguage) -> String {
        switch subject {
        case .resource(let resource): names.resource(resource)
        case .function(let function): names.function(function).name
        }
    }

    /// What a language writes to create or call the subject.
    func code(in names: any ReferenceLanguage) -> String {
        switch subject {
        case .resource(let resource): names.constructorCode(of: resource)
        case .function(let function): names.functionCode(of: function)
        }
    }
}

extension Property {
    /// The default that languages state: a value, or the environment variables that are read for one.
    var defaultText: String? { defaultValue.map { Property.literal($0) } }

    /// A value as JSON writes it.
    static func literal(_ value: SchemaValue) -> String {
        guard case .string(let text) = value else { return value.referenceText }
        var json = JSONWriter(capacity: text.utf8.count + 2)
        json.value(text)
        return String(decoding: json.bytes, as: UTF8.self)
    }

    /// Whether a change of its value replaces the resource.
    var replaces: Bool { replacesOnChange || node["willReplaceOnChanges"]?.boolean ?? false }
}
