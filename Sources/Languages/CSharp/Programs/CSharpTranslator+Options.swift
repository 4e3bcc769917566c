import Base
import Program
import Schema

extension CSharpTranslator {
    /// The class of a resource's options.
    enum OptionsClass: String {
        case custom = "CustomResourceOptions"
        case component = "ComponentResourceOptions"
    }

    /// The object with a resource's options; nothing if no option is left to say.
    func options(_ options: ResourceOptions, _ type: OptionsClass, of package: Package?) -> [CSharpExpression] {
        var entries = options.withoutImplied(by: package).items.map { (rank: $0.option.rank, entry: entry(for: $0)) }
        // Everything in a component is its child.
        if component != nil, options[.parent] == nil {
            entries.append((ResourceOption.parent.rank, .property(ResourceOption.parent.csharpName, .this)))
        }
        if entries.isEmpty { return [] }
        let sorted = entries.enumerated().sorted { ($0.element.rank, $0.offset) < ($1.element.rank, $1.offset) }
        return [.new(.type(CSharpType(type.rawValue)), sorted.map(\.element.entry))]
    }

    private func entry(for attribute: Attribute) -> CSharpInitializer.Entry {
        let option = attribute.option
        switch option {
        case .ignoreChanges, .hideDiffs, .replaceOnChanges, .additionalSecretOutputs:
            if case .list(let list) = attribute.value {
                let paths = list.items.map { item in item.value.stringLiteral.map { .quoted($0) } ?? expression(item.value) }
                return .additions(option.csharpName, CSharpInitializer(entries: paths.map { .value($0) }))
            }
        case .dependsOn, .providers, .replaceWith:
            if let values = attribute.value.listedValues(takesMap: option == .providers) {
                let entries = values.map { CSharpInitializer.Entry.value(expression($0)) }
                return style.writesOptionListsAsArrays
                    ? .property(option.csharpName, .new(.array, entries))
                    : .additions(option.csharpName, CSharpInitializer(entries: entries))
            }
        case .aliases:
            if case .list(let list) = attribute.value {
                return .additions(option.csharpName, CSharpInitializer(entries: list.items.map { .value(alias($0.value)) }))
            }
        case .customTimeouts:
            if case .object(let object) = attribute.value { return .property(option.csharpName, timeouts(object)) }
        case .hooks: return .property(option.csharpName, hookBinding(attribute))
        case .parent, .provider, .protect, .retainOnDelete, .deleteBeforeReplace, .import, .version, .pluginDownloadURL,
            .deletedWith, .replacementTrigger, .envVarMappings, .unknown:
            break
        }
        return .property(option.csharpName, expression(lowered(attribute.value), fillsMember: true))
    }

    private func alias(_ alias: Expression) -> CSharpExpression {
        let type = CSharpCreation.Target.type(CSharpType("Alias"))
        guard case .object(let object) = alias else {
            return .new(type, [.property("Urn", expression(lowered(alias)))], .inline)
        }
        return .new(
            type,
            object.items.map { .property(CSharpNames.property($0.name ?? ""), expression(lowered($0.value))) }, .inline)
    }

    private func timeouts(_ timeouts: ObjectExpression) -> CSharpExpression {
        .new(
            .type(CSharpType("CustomTimeouts")),
            timeouts.items.map { item in
                let duration = item.value.stringLiteral.flatMap { Self.duration($0) }
                return .property(CSharpNames.property(item.name ?? ""), duration ?? expression(lowered(item.value)))
            })
    }

    /// A duration such as `1h30m` as a call of `TimeSpan`, in the greatest unit that says it exactly; nil if the text is none.
    static func duration(_ text: String) -> CSharpExpression? {
        var seconds = 0
        var number: Int?
        for byte in text.utf8 {
            if NameStyle.isDigit(byte) {
                let (product, overflows) = (number ?? 0).multipliedReportingOverflow(by: 10)
                if overflows || product > 1_000_000_000 { return nil }
                number = product + Int(byte - 0x30)
                continue
            }
            guard let count = number else { return nil }
            switch byte {
            case UInt8(ascii: "h"): seconds += count * 3600
            case UInt8(ascii: "m"): seconds += count * 60
            case UInt8(ascii: "s"): seconds += count
            default: return nil
            }
            number = nil
        }
        guard number == nil, !text.isEmpty else { return nil }
        let span = CSharpExpression.core("System.TimeSpan")
        if seconds > 0, seconds % 3600 == 0 { return span.calling("FromHours", .integer(Int64(seconds / 3600))) }
        if seconds > 0, seconds % 60 == 0 { return span.calling("FromMinutes", .integer(Int64(seconds / 60))) }
        return span.calling("FromSeconds", .integer(Int64(seconds)))
    }
}

extension Expression {
    /// The values of a list, or of a map where only its values count.
    fileprivate func listedValues(takesMap: Bool) -> [Expression]? {
        switch self {
        case .list(let e): e.items.map(\.value)
        case .object(let e) where takesMap: e.items.map(\.value)
        default: nil
        }
    }
}

extension ResourceOption {
    /// Its property in C#.
    var csharpName: String {
        switch self {
        case .import: "ImportId"
        default: CSharpNames.property(name)
        }
    }

    /// Its place among the options; those that the program language doesn't have come last.
    fileprivate var rank: Int {
        switch self {
        case .parent: 0
        case .provider: 1
        case .providers: 2
        case .dependsOn: 3
        case .protect: 4
        case .retainOnDelete: 5
        case .ignoreChanges: 6
        case .deletedWith: 7
        case .replaceWith: 8
        case .import: 9
        case .hideDiffs: 10
        case .replaceOnChanges: 11
        case .deleteBeforeReplace: 12
        case .replacementTrigger: 13
        case .additionalSecretOutputs: 14
        case .version: 15
        case .pluginDownloadURL: 16
        case .envVarMappings: 17
        case .hooks: 18
        case .aliases: 19
        case .customTimeouts: 20
        case .unknown: 21
        }
    }
}
