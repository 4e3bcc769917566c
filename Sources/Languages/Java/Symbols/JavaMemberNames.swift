import Base
import LanguageKit

/// Names of methods and of enums' members.
///
/// Source of the rules: the published SDKs.
enum JavaMemberNames {
    /// The method that reads a property, or sets it in a builder: a name that every class or builder has already gets an underscore.
    static func property(_ name: String) -> String {
        let identifier = JavaNaming.identifier(NameStyle.withoutHyphens(name))
        return objectMethods.contains(identifier) ? identifier + "_" : identifier
    }

    /// The method of a resource that reads a property, which must not hide a method of all resources.
    static func resourceProperty(_ name: String) -> String {
        let identifier = property(name)
        return resourceMethods.contains(identifier) ? identifier + "_" : identifier
    }

    /// A member of an enum: hyphens dropped, first letter raised, what can't stand in an identifier made an underscore, runs of these made one.
    static func member(_ name: String, of type: String) -> String {
        var text = NameStyle.capitalized(JavaNaming.identifier(NameStyle.withoutHyphens(shortNames[name] ?? name)))
        while text.contains("__") { text = text.replacing("__", with: "_") }
        return text.hasPrefix("_") ? type + text : text
    }

    private static let objectMethods: Set<String> = [
        "clone", "equals", "finalize", "getClass", "hashCode", "notify", "notifyAll", "toString", "wait", "builder",
    ]

    private static let resourceMethods: Set<String> = [
        "id", "urn", "getId", "getUrn", "pulumiResourceName", "pulumiResourceType", "pulumiChildResources",
    ]

    private static let shortNames: [String: String] = [
        "*": "Asterisk", "0": "Zero", "1": "One", "2": "Two", "3": "Three", "4": "Four", "5": "Five", "6": "Six", "7": "Seven",
        "8": "Eight", "9": "Nine",
    ]
}
