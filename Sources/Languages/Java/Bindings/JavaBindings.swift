import Base
public import LanguageKit
import Schema

/// SDKs in Java.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct JavaBindings: BindingsTarget {
    public static let language: LanguageID = "java"
    public static let folder = "java"
    public static let options = JavaBindingsStyle.options

    private let style: JavaBindingsStyle

    public init(style: StyleSection) { self.style = JavaBindingsStyle(style) }

    public func parts(of request: BindingsRequest) -> [BindingsPart] { JavaSDK(request, style: style).parts }
}
