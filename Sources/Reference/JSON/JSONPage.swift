import Base
import LanguageKit
import Schema

/// Writes what a page says as JSON.
struct JSONPage {
    private let content: PageContent
    private let columns: [ReferenceColumn]

    init(_ content: PageContent, columns: [ReferenceColumn]) {
        self.content = content
        self.columns = columns
    }

    /// The page's file.
    func bytes(module: ReferenceModule, examples: [(language: String, text: String)]) -> [UInt8] {
        var json = JSONWriter(capacity: 1 << 14)
        let page = content.page
        let description = ReferenceDescription(page.description)
        json.object { json in
            json.member("kind", page.kind)
            json.member("name", page.title)
            json.member("token", page.token)
            json.member("module", module.name)
            spellings("names", &json) { page.name(in: $0) }
            json.optional("deprecated", page.deprecation)
            json.optional("description", description.text)
            json.optional("import", description.importText)
            switch page.subject {
            case .resource(let resource): write(resource, examples, &json)
            case .function(let function): write(function, &json)
            }
            json.key("types")
            json.array { json in for section in content.sections { write(section, &json) } }
        }
        json.endLine()
        return json.bytes
    }

    // MARK: Subjects

    private func write(
        _ resource: Resource, _ examples: [(language: String, text: String)], _ json: inout JSONWriter
    ) {
        json.key("constructor")
        json.object { json in
            spellings("signatures", &json) { $0.constructorCode(of: resource) }
            let shown = examples.filter { example in columns.contains { $0.id == example.language } }
            guard !shown.isEmpty else { return }
            json.key("examples")
            json.object { json in for example in shown { json.member(example.language, example.text) } }
        }
        list("inputs", content.inputs, &json)
        list("outputs", content.outputs, &json)
        if !content.state.rows.isEmpty {
            json.key("lookup")
            json.object { json in
                spellings("signatures", &json) { $0.lookupCode(of: resource) }
                list("inputs", content.state, &json)
            }
        }
        guard !content.methods.isEmpty else { return }
        json.key("methods")
        json.array { json in
            for method in content.methods {
                json.object { json in
                    json.member("name", method.name)
                    json.member("anchor", method.anchor)
                    json.optional("deprecated", method.function.deprecation)
                    json.optional("description", method.function.description)
                    spellings("signatures", &json) { $0.methodCode(of: method.name, method.function, of: resource) }
                    list("inputs", method.arguments, &json)
                    list("outputs", method.result, &json)
                }
            }
        }
    }

    private func write(_ function: Function, _ json: inout JSONWriter) {
        spellings("signatures", &json) { $0.functionCode(of: function) }
        list("inputs", content.inputs, &json)
        list("outputs", content.outputs, &json)
        guard content.outputs.rows.isEmpty, case .value(let type) = function.result else { return }
        json.key("result")
        write(type, &json)
    }

    // MARK: Types

    private func write(_ section: PageContent.Section, _ json: inout JSONWriter) {
        json.object { json in
            json.member("token", section.token)
            json.member("name", section.name)
            json.member("anchor", section.anchor)
            let name = DeclarationName(package: content.page.package.name, token: section.token)
            let shape: ReferenceShape = section.shape == .output ? .output : .argument
            spellings("names", &json) { $0.declared(.type(name), shape, content.page.nameForm) }
            json.key("usedBy")
            json.array { json in for anchor in section.uses { json.value(anchor) } }
            switch section.definition {
            case .object(let object):
                json.optional("description", object.description)
                list("properties", section.list, &json)
            case .enumeration(let type):
                json.key("values")
                json.array { json in
                    for member in type.members {
                        json.object { json in
                            json.key("value")
                            json.literal(member.value)
                            spellings("names", &json) { $0.member(member, of: type) }
                            json.optional("description", member.description)
                            json.optional("deprecated", member.deprecation)
                        }
                    }
                }
            }
        }
    }

    private func write(_ type: TypeReference, _ json: inout JSONWriter) {
        if case .plain(let inner) = type { return write(inner, &json) }
        json.object { json in
            switch type {
            case .boolean: json.member("kind", "boolean")
            case .integer: json.member("kind", "integer")
            case .number: json.member("kind", "number")
            case .string: json.member("kind", "string")
            case .any: json.member("kind", "any")
            case .json: json.member("kind", "json")
            case .archive: json.member("kind", "archive")
            case .asset: json.member("kind", "asset")
            case .plain: break
            case .array(let element):
                json.member("kind", "list")
                json.key("element")
                write(element, &json)
            case .map(let element):
                json.member("kind", "map")
                json.key("element")
                write(element, &json)
            case .union(let union):
                json.member("kind", "union")
                json.key("alternatives")
                json.array { json in for element in union.elements { write(element, &json) } }
                json.optional("discriminator", union.discriminator)
            case .resource(let name):
                json.member("kind", "resource")
                json.member("token", name.token)
                if name.package != content.page.package.name { json.member("package", name.package) }
            case .type(let name):
                json.member("kind", "type")
                json.member("token", name.token)
                if name.package != content.page.package.name { json.member("package", name.package) }
                json.optional("anchor", content.section(of: name)?.anchor)
            }
        }
    }

    // MARK: Properties

    private func list(_ key: String, _ list: PageContent.List, _ json: inout JSONWriter) {
        json.key(key)
        json.array { json in for row in list.rows { write(row, &json) } }
    }

    private func write(_ row: PageContent.Row, _ json: inout JSONWriter) {
        let property = row.property
        json.object { json in
            json.member("name", property.name)
            json.member("anchor", row.anchor)
            spellings("names", &json) { $0.property(property) }
            json.key("type")
            write(property.type, &json)
            spellings("types", &json) { $0.type(property.type, row.shape, content.page.nameForm) }
            json.flag("required", property.isRequired)
            json.flag("secret", property.isSecret)
            json.flag("replaces", property.replaces)
            if let constant = property.constant {
                json.key("constant")
                json.literal(constant)
            }
            if let value = property.defaultValue {
                json.key("default")
                json.literal(value)
            }
            if !row.environment.isEmpty {
                json.key("environment")
                json.array { json in for name in row.environment { json.value(name) } }
            }
            json.optional("deprecated", property.deprecation)
            json.optional("description", ReferenceDescription.cleaned(row.description))
        }
    }

    /// A member that gives a text for each language that has one.
    private func spellings(_ key: String, _ json: inout JSONWriter, _ text: (any ReferenceLanguage) -> String) {
        json.key(key)
        json.object { json in for column in columns { json.optional(column.id, text(column.names)) } }
    }
}
