import Base
public import LanguageKit
import Schema

/// SDKs in Python.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct PythonBindings: BindingsTarget {
    public static let language: LanguageID = "python"
    public static let folder = "python"
    public static let options = PythonBindingsStyle.options

    private let style: PythonBindingsStyle

    public init(style: StyleSection) { self.style = PythonBindingsStyle(style) }

    public func parts(of request: BindingsRequest) -> [BindingsPart] { PythonSDK(request, style: style).parts }
}
