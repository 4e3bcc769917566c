/// How the SDK names lists and maps of its types.
enum GoContainer: Hashable, Sendable {
    case array, map

    /// The end of the name.
    var suffix: String {
        switch self {
        case .array: "Array"
        case .map: "Map"
        }
    }
}

/// The name of a type that a package declares, taken apart: `aws.RuleArrayOutput` is an output of lists of `aws.Rule`.
struct GoTypeName: Hashable, Sendable {
    /// Which of the types that an SDK has for one declaration is meant.
    enum Form: Hashable, Sendable {
        case value, arguments, outputArguments, input, output, state

        /// The end of the name.
        var suffix: String {
            switch self {
            case .value: ""
            case .arguments: "Args"
            case .outputArguments: "OutputArgs"
            case .input: "Input"
            case .output: "Output"
            case .state: "State"
            }
        }
    }

    /// Where it is declared; nil for a type of the file itself.
    var module: GoModule?
    /// The name of the declaration; empty for what the SDK's lists and maps of anything hold.
    var name: String
    /// The lists and maps around it, from the inside out.
    var containers: [GoContainer]
    /// Whether it is that of a pointer: `StringPtr`.
    var isPointer = false
    var form: Form

    /// Creates a name.
    init(_ module: GoModule?, _ name: String, containers: [GoContainer] = [], form: Form = .value) {
        self.module = module
        self.name = name
        self.containers = containers
        self.form = form
    }

    /// A type of the SDK that all programs use.
    static func library(_ name: String) -> GoTypeName { GoTypeName(.pulumi, name) }
    /// What makes an input of anything.
    static let anything = GoTypeName.library("Any")
    /// An id, known or not.
    static let idInput = GoTypeName(.pulumi, "ID", form: .input)

    /// Whether the SDK that all programs use declares it.
    var isLibrary: Bool { module === GoModule.pulumi }
    /// What the outermost list or map is.
    var container: GoContainer? { form == .value && !isPointer ? containers.last : nil }
    /// The whole name, without the package.
    var text: String {
        var text = name
        for container in containers { text += container.suffix }
        if isPointer { text += "Ptr" }
        return text + form.suffix
    }

    /// The same type in another form.
    func with(_ form: Form) -> GoTypeName {
        var copy = self
        copy.form = form
        return copy
    }

    /// The type of a pointer to it.
    var asPointer: GoTypeName {
        var copy = self
        copy.isPointer = true
        return copy
    }

    /// The same type, with what its name ends with as a part of the declaration's name.
    var folded: GoTypeName { form == .value ? self : GoTypeName(module, text) }

    /// The type of lists or maps of it. What the name ends with becomes a part of the declaration's name.
    func contained(in container: GoContainer) -> GoTypeName {
        guard form != .value || isPointer else { return GoTypeName(module, name, containers: containers + [container]) }
        return GoTypeName(module, text, containers: [container])
    }

    /// What a list or map holds.
    var element: GoTypeName {
        GoTypeName(module, name.isEmpty && containers.count == 1 ? "Any" : name, containers: containers.dropLast())
    }

    /// A function or constant that is declared beside it.
    func sibling(_ name: String) -> GoExpression { module.map { .member($0, name) } ?? .name(name) }

    /// The SDK's call that makes an input of a pointer which may be nil.
    func fromPointer(_ value: GoExpression) -> GoExpression { .call(sibling(text + "PtrFromPtr"), [value]) }
}
