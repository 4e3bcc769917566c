import Base
public import LanguageKit
public import Program

/// HCL, the language of Terraform, as the engine reads it.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct HCLLanguage: Language {
    public static let id: LanguageID = "hcl"
    public static let aliases: [LanguageID] = []
    public static let displayName = "HCL"
    public static let fence = "hcl"
    public static let mainFile = "main.tf"
    public static let commentMark = "#"
    public static let options: [StyleOption] = HCLStyle.options
    private let style: HCLStyle

    public init(style: StyleSection) { self.style = HCLStyle(style) }

    public func emit(_ program: Program) -> Emission { HCLModule(program, style: style).emission }

    public func emitFragment(_ program: Program) -> Emission {
        var translator = HCLTranslator(program: program, style: style, isComponent: false)
        // The header says nothing about the declarations.
        let groups = translator.files().flatMap { $0.file.groups.dropFirst() }
        let bytes = HCLPrinter.text(of: HCLFile(groups: groups), style: style)
        return Emission(fragment: bytes, path: Self.mainFile, diagnostics: translator.diagnostics)
    }
}
