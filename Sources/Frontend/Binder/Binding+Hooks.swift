public import Base
import Program

extension DiagnosticCode {
    /// A hook that can't run, or not where a resource names it.
    public static let invalidHook: DiagnosticCode = "invalid-hook"
}

extension Binding {
    /// Binds a hook. Its command sees `args`, what the engine tells of the resource.
    ///
    /// Source of the rules: the `hook` blocks of the published program language.
    mutating func bindHook(
        _ kind: HookDeclaration.Kind, _ attributes: [AttributeSyntax], of declaration: DeclarationSyntax
    ) -> HookDeclaration {
        var arguments = newVariable("args", Self.hookArguments(kind))
        // In a component, languages read its inputs from `args`.
        if isComponent { arguments.name = "hookArgs" }
        var hook = HookDeclaration(
            name: declaration.name, logicalName: declaration.logicalName ?? declaration.sourceName, kind: kind, command: [],
            arguments: arguments, comments: declaration.comments, span: declaration.span)
        let known = kind == .error ? ["command"] : ["command", "ignoreErrors", "onDryRun"]
        var hasCommand = false
        for attribute in attributes {
            switch attribute.name {
            case "command":
                hasCommand = true
                hook.command = bindCommand(attribute.value, of: declaration.sourceName, seeing: arguments)
            case "onDryRun" where kind == .resource: hook.onDryRun = bind(attribute.value, place: .boolean)
            case "ignoreErrors" where kind == .resource: hook.ignoreErrors = bind(attribute.value, place: .boolean)
            default:
                report(
                    .error, .invalidHook, "an \(kind.rawValue) hook has no `\(attribute.name)`",
                    hint: Suggestion.hint(for: attribute.name, among: known), at: attribute.span)
            }
        }
        if !hasCommand {
            report(
                .error, .invalidHook, "the hook `\(declaration.sourceName)` has no command",
                hint: "Add `command = [\"program\", \"argument\"]`.", at: declaration.span)
        }
        return hook
    }

    private mutating func bindCommand(_ value: ExpressionSyntax, of hook: String, seeing arguments: Variable) -> [Expression] {
        guard case .list(let items, _, _) = value, !items.isEmpty else {
            report(
                .error, .invalidHook, "the command of the hook `\(hook)` is no list of strings",
                hint: "Write the program and its arguments: `[\"program\", \"argument\"]`.", at: value.span)
            return []
        }
        hookArguments = arguments
        defer { hookArguments = nil }
        return items.map { item in
            let word = bind(item.value, place: .string)
            if word.type.containsOutputs || ValueType.string.conversion(from: word.type) == .none {
                report(
                    .error, .invalidHook, "a hook's command needs strings that are known when it runs",
                    hint: "Use plain values, or what `args` tells of the resource.", at: word.span)
            }
            return word
        }
    }

    /// What a hook is told. An error hook runs before there are new outputs.
    private static func hookArguments(_ kind: HookDeclaration.Kind) -> ValueType {
        var members = [
            LiteralMember("urn", .string), LiteralMember("id", .identifier), LiteralMember("name", .string),
            LiteralMember("type", .string),
        ]
        for name in ["newInputs", "oldInputs", "oldOutputs"] + (kind == .error ? [] : ["newOutputs"]) {
            members.append(LiteralMember(name, .map(.dynamic)))
        }
        return .object(.literal(members))
    }

    /// The steps at which hooks run.
    private static let hookSteps = [
        "beforeCreate", "afterCreate", "beforeUpdate", "afterUpdate", "beforeDelete", "afterDelete", "onError",
    ]

    /// Reports what a resource's option `hooks` says wrongly: every step is one that there is and has a list of hooks of its kind.
    mutating func checkHooks(_ options: ResourceOptions) {
        guard let value = options[.hooks] else { return }
        guard case .object(let object) = value else {
            report(
                .error, .invalidHook, "the option `hooks` is no object", hint: "Write `hooks = { afterCreate = [someHook] }`.",
                at: value.span)
            return
        }
        for item in object.items {
            let step = item.name ?? ""
            if !Self.hookSteps.contains(step) {
                report(
                    .error, .invalidHook, "there is no step `\(step)` for hooks",
                    hint: Suggestion.hint(for: step, among: Self.hookSteps), at: item.key.span)
            }
            guard case .list(let list) = item.value else {
                report(
                    .error, .invalidHook, "the hooks of `\(step)` are no list", hint: "Write `\(step) = [someHook]`.",
                    at: item.value.span)
                continue
            }
            for hook in list.items { checkHook(hook.value, at: step) }
        }
    }

    private mutating func checkHook(_ value: Expression, at step: String) {
        let wanted: HookDeclaration.Kind = step == "onError" ? .error : .resource
        guard case .reference(let e) = value, e.root == .undeclared || e.steps.isEmpty else {
            report(.error, .invalidHook, "`\(step)` takes names of hooks", hint: "Declare a hook and name it.", at: value.span)
            return
        }
        // A name that nothing declares is reported as such.
        guard let index = names[e.name], e.root != .undeclared else { return }
        guard case .hook(let kind, _) = syntax.declarations[index].kind, kind == wanted else {
            report(
                .error, .invalidHook, "`\(e.name)` is no \(wanted.rawValue) hook, which `\(step)` takes",
                hint: "Declare it as `hook \(wanted.rawValue) \"\(e.name)\"`.", at: value.span)
            return
        }
    }
}
