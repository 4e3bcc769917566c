import Base
public import LanguageKit
import Schema

/// SDKs in C#.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct CSharpBindings: BindingsTarget {
    public static let language: LanguageID = "csharp"
    public static let folder = "dotnet"
    public static let options = CSharpBindingsStyle.options

    private let style: CSharpBindingsStyle

    public init(style: StyleSection) { self.style = CSharpBindingsStyle(style) }

    public func parts(of request: BindingsRequest) -> [BindingsPart] { CSharpSDK(request, style: style).parts }
}
