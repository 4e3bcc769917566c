import Base
public import LanguageKit
import Schema

/// SDKs in Go.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct GoBindings: BindingsTarget {
    public static let language: LanguageID = "go"
    public static let folder = "go"
    public static let options = GoBindingsStyle.options

    private let style: GoBindingsStyle

    public init(style: StyleSection) { self.style = GoBindingsStyle(style) }

    public func parts(of request: BindingsRequest) -> [BindingsPart] { GoSDK(request, style: style).parts }
}
