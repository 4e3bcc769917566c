import Base
import Documents
import Languages
import LanguageKit
import Schema

/// A language on the pages of the public registry, with the forms of names and types that its pages show.
///
/// Source of the forms: the public registry's pages, mistakes included: names of other modules lose their lists in Go, and in
/// TypeScript pages of the root module lose all dots.
struct RegistryLanguage: Sendable {
    let names: any ReferenceLanguage
    /// The language's identifier in anchors and lists: `nodejs`.
    let id: String
    /// What a block for the language says: `javascript,typescript`.
    let values: String
    /// The module of the page.
    private let pageModule: String
    /// The module of the page as the language writes it.
    private let module: String
    /// The namespace that C# leaves out.
    private let namespace: String
    private let language: LanguageID

    init(_ names: any ReferenceLanguage, package: Package, module given: String) {
        self.names = names
        language = type(of: names).language
        id = language == "typescript" ? "nodejs" : language.name
        values = language == "typescript" ? "javascript,typescript" : language.name
        let settings = package.node["language"]
        var module = given
        switch language {
        case "typescript": module = settings?["nodejs"]?["moduleToPackage"]?[module]?.string ?? module
        case "csharp": module = settings?["csharp"]?["namespaces"]?[module]?.string ?? module
        default: break
        }
        self.module = module
        pageModule = given
        let part = module.isEmpty ? "" : NameStyle.capitalized(module) + "."
        namespace = "Pulumi.\(NameStyle.capitalized(package.name)).\(part)"
    }

    /// A type as a list of properties shows it, not yet escaped.
    func shown(_ reference: TypeReference, _ shape: ReferenceShape) -> String {
        let text = names.type(reference, shape, .code(module: pageModule))
        switch language {
        case "go":
            if Self.isPrimitive(reference) { return text }
            return text.parts(separatedBy: UInt8(ascii: ".")).last ?? text
        case "yaml", "hcl": return text
        default: break
        }
        guard let leaf = Self.leaf(reference) else { return text }
        var shown = text
        if case .type(let name) = leaf, language != "python" || shape == .output {
            let member = Token(name.token).member
            shown = shown.replacing(member + "Args", with: member)
        }
        switch language {
        case "typescript": return shown.replacing(module.replacing("/", with: ".") + ".", with: "")
        case "csharp": return shown.replacing("\(namespace)\(shape == .output ? "Outputs" : "Inputs").", with: "")
        case "python": return Self.withoutImportNames(shown)
        default: return module.isEmpty ? shown : shown.replacing(module, with: "")
        }
    }

    /// A type of Python without the names under which an SDK's modules import one another, which users don't see.
    private static func withoutImportNames(_ type: String) -> String {
        var text = type
        for root in ["_root_enums.", "_root_inputs.", "_root_outputs."] { text = text.replacing(root, with: "") }
        var out = ""
        var previous: Unicode.Scalar = " "
        for scalar in text.unicodeScalars {
            if scalar != "_" || previous.properties.isAlphabetic { out.unicodeScalars.append(scalar) }
            previous = scalar
        }
        return out
    }

    /// The declared type that a list or union leads to first; nil if that is a primitive or a map.
    private static func leaf(_ reference: TypeReference) -> TypeReference? {
        switch reference {
        case .array(let inner): leaf(inner) ?? reference
        case .plain(let inner): leaf(inner)
        case .union(let union): union.elements.lazy.compactMap { isPrimitive($0) ? nil : leaf($0) }.first ?? reference
        case .type, .resource, .map: reference
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json: nil
        }
    }

    private static func isPrimitive(_ reference: TypeReference) -> Bool {
        switch reference.withoutMarks {
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json: true
        case .array, .map, .type, .resource, .union, .plain: false
        }
    }

    /// The name of an enum's member. YAML and HCL show numbers by the characters that they stand for.
    func member(_ member: EnumType.Member, of enumeration: EnumType) -> String {
        guard language == "yaml" || language == "hcl" else { return names.member(member, of: enumeration) }
        switch member.value {
        case .integer(let value) where enumeration.valueType == .number: return "%!q(float64=\(value))"
        case .integer(let value): return Self.character(value)
        case .number: return "%!q(float64=\(member.value.referenceText))"
        case .boolean, .string: return names.member(member, of: enumeration)
        }
    }

    /// A number as the literal of a character, as programs in Go write it.
    private static func character(_ value: Int64) -> String {
        let escapes: [Int64: String] = [7: "a", 8: "b", 9: "t", 10: "n", 11: "v", 12: "f", 13: "r", 0x27: "'", 0x5C: "\\"]
        if let escape = escapes[value] { return "'\\\(escape)'" }
        let code = UInt32(truncatingIfNeeded: value)
        if (0x20..<0x7F).contains(value), let scalar = Unicode.Scalar(code) { return "'\(scalar)'" }
        let hex = String(code, radix: 16)
        let digits = value < 0x80 ? 2 : 4
        return "'\\\(digits == 2 ? "x" : "u")" + String(repeating: "0", count: max(0, digits - hex.utf8.count)) + hex + "'"
    }

    /// The anchor of the type that a list or the type itself leads to; empty if there is none.
    static func anchor(_ reference: TypeReference) -> String {
        switch reference {
        case .array(let inner), .plain(let inner): return anchor(inner)
        case .type(let name): return "#" + String(decoding: Token(name.token).member.utf8.map(NameStyle.lower), as: UTF8.self)
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .map, .resource, .union: return ""
        }
    }
}
