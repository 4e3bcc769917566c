import Base
public import LanguageKit
import Schema

/// SDKs in TypeScript, for the Node.js runtime.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct TypeScriptBindings: BindingsTarget {
    public static let language: LanguageID = "typescript"
    public static let folder = "nodejs"
    public static let options = TypeScriptBindingsStyle.options

    private let style: TypeScriptBindingsStyle

    public init(style: StyleSection) { self.style = TypeScriptBindingsStyle(style) }

    public func parts(of request: BindingsRequest) -> [BindingsPart] { TypeScriptSDK(request, style: style).parts }
}
