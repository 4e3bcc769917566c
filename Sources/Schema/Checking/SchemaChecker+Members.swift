import Base
import Documents

extension SchemaChecker {
    /// What the package says of itself.
    mutating func checkPackage(_ node: DataNode) {
        if let version = node["version"], let text = version.string, !Self.isVersion(text) {
            report(
                .error, .invalidVersion, "'\(text)' is no version", hint: "Write MAJOR.MINOR.PATCH, such as 1.2.0.", at: version)
        }
        if let name = node["name"], let text = name.string, !text.isEmpty, !Self.isPackageName(text) {
            report(
                .error, .invalidName, "'\(text)' can't be a package's name",
                hint: "Begin with a letter; use letters, digits, '-' and '_'.", at: name)
        }
        if let format = node["meta"]?["moduleFormat"], let text = format.string, !ModuleFormat(text).isValid {
            report(
                .error, .invalidModuleFormat, "'\(text)' is no regular expression that can be used",
                hint: "Write one with a group for the module's name, such as `(.*)(?:/[^/]*)`.", at: format)
        }
    }

    /// `MAJOR.MINOR.PATCH`, with a pre-release and build label if it has them.
    static func isVersion(_ text: String) -> Bool {
        var rest = text.hasPrefix("v") ? text.dropFirst() : text[...]
        for separator in ["+", "-"] {
            guard let at = rest.firstIndex(of: Character(separator)) else { continue }
            let label = rest[rest.index(after: at)...]
            let isLabel = label.utf8.allSatisfy {
                NameStyle.isLower($0) || NameStyle.isUpper($0) || NameStyle.isDigit($0) || $0 == UInt8(ascii: "-")
                    || $0 == UInt8(ascii: ".")
            }
            if label.isEmpty || !isLabel { return false }
            rest = rest[..<at]
        }
        let numbers = rest.split(separator: ".", omittingEmptySubsequences: false)
        return numbers.count == 3
            && numbers.allSatisfy { $0.utf8.allSatisfy(NameStyle.isDigit) && !$0.isEmpty && ($0 == "0" || !$0.hasPrefix("0")) }
    }

    static func isPackageName(_ text: String) -> Bool {
        guard let first = text.utf8.first, NameStyle.isLower(first) || NameStyle.isUpper(first) else { return false }
        return text.utf8.allSatisfy {
            NameStyle.isLower($0) || NameStyle.isUpper($0) || NameStyle.isDigit($0) || $0 == UInt8(ascii: "-")
                || $0 == UInt8(ascii: "_")
        }
    }

    /// A resource, or the provider.
    mutating func checkResource(_ node: DataNode) {
        checkRequired(node, "required", of: "properties")
        checkRequired(node, "requiredInputs", of: "inputProperties")
        let isComponent = node["isComponent"]?.boolean ?? false
        for (key, _) in node["properties"]?.entries ?? [] {
            guard key.text == "urn" || (key.text == "id" && !isComponent) else { continue }
            report(
                .warning, .reservedName, "Every resource has '\(key.text)': a property of that name hides it",
                hint: "Name the property otherwise, such as `\(key.text == "id" ? "resourceId" : "resourceUrn")`.", at: key)
        }
        checkReserved(node["properties"], "property")
        checkReserved(node["inputProperties"], "input")
    }

    /// The name `pulumi` stands for the library in generated code.
    private mutating func checkReserved(_ properties: DataNode?, _ what: String) {
        for (key, _) in properties?.entries ?? [] where key.text == "pulumi" {
            report(.error, .reservedName, "No \(what) can be called 'pulumi'", hint: "Name it otherwise.", at: key)
        }
    }

    /// A function, and the order of its arguments.
    mutating func checkFunction(_ node: DataNode) {
        checkReserved(node["inputs"]?["properties"], "input")
        guard let list = node["multiArgumentInputs"], list.kind == .array, !list.elements.isEmpty else { return }
        guard let inputs = node["inputs"] else {
            report(
                .error, .mismatchedArguments, "`multiArgumentInputs` orders inputs, but there are none",
                hint: "Declare `inputs`, or remove the list.", atStartOf: list)
            return
        }
        let declared = inputs["properties"]?.entries.map(\.key) ?? []
        let known = Set(declared.map(\.text))
        for name in list.elements {
            guard let text = name.string, !known.contains(text) else { continue }
            report(
                .error, .mismatchedArguments, "'\(text)' is listed in `multiArgumentInputs`, but is no input",
                hint: Self.hint(for: text, among: known) ?? "Declare it, or remove it from the list.", at: name)
        }
        let listed = Set(list.elements.compactMap(\.string))
        for key in declared where !listed.contains(key.text) {
            report(
                .error, .mismatchedArguments, "The input '\(key.text)' is missing from `multiArgumentInputs`",
                hint: "List every input, in the order of the arguments.", at: key)
        }
    }

    /// An example has one program, in one of several languages.
    mutating func checkExample(_ node: DataNode) {
        let given = ["program", "pcl", "hcl", "terraform"].compactMap { node[$0] }
        if given.isEmpty {
            report(
                .error, .missingProgram, "The example has no program", hint: "Add `program` (YAML), `pcl`, `hcl` or `terraform`.",
                atStartOf: node)
        }
        if given.count > 1 {
            report(
                .error, .wrongKind, "The example has \(given.count == 2 ? "two" : "three") programs",
                hint: "Keep one of `program`, `pcl`, `hcl` and `terraform`.", at: given[1])
        } else if let program = node["program"] {
            expect(program, [.object, .string], "'program' of an example")
        }
    }
}
