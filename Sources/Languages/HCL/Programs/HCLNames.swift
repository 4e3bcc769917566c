import Base
import LanguageKit
import Program
import Schema

/// Names of HCL programs.
enum HCLNames {
    /// A property's name in snake_case.
    static func property(_ name: String) -> String { NameStyle.snake(name) }

    /// A key of an object: bare, where it can be. `for` would open a loop.
    static func key(_ name: String) -> HCLObject.Key {
        HCLSyntax.isIdentifier(name) && name != "for" ? .name(name) : .value(.string(name))
    }

    /// A path of properties in snake_case: `details.displayName[0]` → `details.display_name[0]`.
    static func path(_ path: String) -> String {
        path.split(separator: ".", omittingEmptySubsequences: false).map { property(String($0)) }.joined(separator: ".")
    }

    /// The type of a resource.
    static func resourceType(_ resource: ResourceDeclaration, _ form: HCLStyle.Form) -> String {
        type(resource.token, resource.schema?.package, form)
    }

    /// The type of a data source. Projects leave `get` out of a function's name.
    static func dataSourceType(_ invoke: InvokeExpression, _ form: HCLStyle.Form) -> String {
        type(invoke.token, invoke.function?.package, form, isFunction: true)
    }

    /// The type of a resource or data source by its token.
    static func type(_ text: String, _ package: Package?, _ form: HCLStyle.Form, isFunction: Bool = false) -> String {
        if text == stackReference { return form == .project ? "pulumi_stack_reference" : "pulumi_stackreference" }
        let token = Token(text)
        var module = token.isProvider ? token.module : package?.module(of: token.text) ?? token.moduleName
        if module == "index" { module = "" }
        var member = token.member
        switch form {
        case .documentation:
            let words = [token.package, lowered(module), lowered(member)]
            return words.filter { !$0.isEmpty }.joined(separator: "_")
        case .project:
            let letters = member.utf8
            if isFunction, member.hasPrefix("get"), let fourth = letters.dropFirst(3).first, NameStyle.isUpper(fourth) {
                member = String(member.dropFirst(3))
            }
            return [token.package, snake(module), snake(member)].filter { !$0.isEmpty }.joined(separator: "_")
        }
    }

    /// The token of the engine's resource for outputs of other stacks.
    private static let stackReference = "pulumi:pulumi:StackReference"

    private static func lowered(_ name: String) -> String {
        String(decoding: name.utf8.map { $0 == 0x2F ? 0x5F : NameStyle.lower($0) }, as: UTF8.self)
    }

    /// A name in which every capital begins a word: `RandomPet` → `random_pet`, `apps/v1` → `apps_v1`.
    static func snake(_ name: String) -> String {
        var out: [UInt8] = []
        for byte in name.utf8 {
            if NameStyle.isUpper(byte), let last = out.last, last != 0x5F { out.append(0x5F) }
            out.append(byte == 0x2F ? 0x5F : NameStyle.lower(byte))
        }
        return String(decoding: out, as: UTF8.self)
    }
}
