import Base
import Program
import Schema

extension TerraformReader {
    /// What the resources that stand for provisioners have in common.
    private struct ProvisionedResource {
        /// The block of the resource.
        var block: HCLBody.Block
        /// What it is called in the program.
        var name: String
        /// What `self`, `each` and `count` mean.
        var scope: TerraformScope
        /// Its `count` or `for_each`; each instance has provisioners of its own.
        var range: AttributeSyntax?
        /// How its instances are reached where it is provided.
        var connection: Connection?
    }

    /// How a remote machine is reached.
    private struct Connection {
        var value: ExpressionSyntax
        var timeout: ExpressionSyntax?
    }

    /// The resources of the package `command` that stand for a resource's provisioners. Each runs after the one before it, the first after the
    /// resource.
    mutating func provisioners(
        of block: HCLBody.Block, named name: String, _ type: TerraformType
    ) -> [DeclarationSyntax] {
        let blocks = block.body.blocks("provisioner")
        guard !blocks.isEmpty else {
            for connection in block.body.blocks("connection") {
                report(
                    "the block `connection` is left out: the resource has no provisioner", hint: "Leave it out.",
                    at: connection.typeSpan)
            }
            return []
        }
        var resource = ProvisionedResource(block: block, name: name, scope: TerraformScope())
        resource.scope.isInBlock = true
        var own = ExpressionSyntax.reference(name, [], block.typeSpan)
        for case .attribute(let a) in block.body.items where ["count", "for_each"].contains(a.name) {
            resource.range = range(a, &resource.scope)
            let key = ExpressionSyntax.reference("range", [.member(a.name == "count" ? "value" : "key")], a.nameSpan)
            own = .index(own, key, a.nameSpan)
        }
        resource.scope.ownResource = (own, type)
        resource.connection = block.body.blocks("connection").first.map { connection($0, resource.scope) }
        var result: [DeclarationSyntax] = []
        var previous = name
        for (number, provisioner) in blocks.enumerated() {
            let made = provision(provisioner, resource, after: previous, number)
            result += made
            if let last = made.last { previous = last.name }
        }
        return result
    }

    private mutating func provision(
        _ block: HCLBody.Block, _ resource: ProvisionedResource, after previous: String, _ number: Int
    ) -> [DeclarationSyntax] {
        let kind = block.labels.first?.text ?? ""
        var isOnDestroy = false
        switch block.body.attribute("when")?.value {
        case .reference(let word, _, _)?, .string(let word, _)?: isOnDestroy = word == "destroy"
        default: break
        }
        if kind != "local-exec", isOnDestroy {
            report(
                "a provisioner `\(kind)` that runs on deletion is left out", hint: "Only `local-exec` can run then.",
                at: block.typeSpan)
            return []
        }
        let connection = block.body.blocks("connection").first.map { self.connection($0, resource.scope) } ?? resource.connection
        let name = "\(resource.name)Provisioner\(number)"
        switch kind {
        case "local-exec": return localCommand(block, resource, name, after: previous, isOnDestroy: isOnDestroy)
        case "remote-exec", "file":
            guard let connection else {
                report(
                    "a provisioner `\(kind)` needs a block `connection`: it is left out",
                    hint: "Add one to it or to the resource.",
                    at: block.typeSpan)
                return []
            }
            if kind == "file" { return copiedFile(block, resource, name, after: previous, connection) }
            return remoteCommand(block, resource, name, after: previous, connection)
        default:
            report(
                "a provisioner `\(kind)` has no counterpart in programs: it is left out",
                hint: "Programs have `local-exec`, `remote-exec` and `file`.", at: block.typeSpan)
            return []
        }
    }

    // MARK: Kinds

    private mutating func localCommand(
        _ block: HCLBody.Block, _ resource: ProvisionedResource, _ name: String, after previous: String, isOnDestroy: Bool
    ) -> [DeclarationSyntax] {
        let values = settings(block, ["command", "interpreter", "environment", "working_dir"], resource.scope)
        guard let command = values["command"] else {
            missing("command", block)
            return []
        }
        var inputs: [(String, ExpressionSyntax)] = [("create", command)]
        if isOnDestroy {
            let nothing = ExpressionSyntax.string("true", block.typeSpan)
            inputs = [("create", nothing), ("update", nothing), ("delete", command)]
        }
        for (setting, input) in [("interpreter", "interpreter"), ("environment", "environment"), ("working_dir", "dir")] {
            if let value = values[setting] { inputs.append((input, value)) }
        }
        let options = options(resource, after: [previous], nil, block)
        return [declaration(name, "command:local:Command", inputs, options, block)]
    }

    private mutating func copiedFile(
        _ block: HCLBody.Block, _ resource: ProvisionedResource, _ name: String, after previous: String, _ connection: Connection
    ) -> [DeclarationSyntax] {
        let values = settings(block, ["source", "content", "destination"], resource.scope)
        guard let destination = values["destination"] else {
            missing("destination", block)
            return []
        }
        let span = block.typeSpan
        let source: ExpressionSyntax
        if let path = values["source"], values["content"] == nil {
            // Whether the path leads to a file or to a folder shows when the program runs.
            let either = ["fileAsset", "fileArchive"].map { ExpressionSyntax.call($0, [path], expandsLast: false, span) }
            source = .call("try", either, expandsLast: false, span)
        } else if let text = values["content"], values["source"] == nil {
            source = .call("stringAsset", [text], expandsLast: false, span)
        } else {
            missing("source` or `content", block)
            return []
        }
        let inputs = [("connection", connection.value), ("source", source), ("remotePath", destination)]
        let options = options(resource, after: [previous], connection, block)
        return [declaration(name, "command:remote:CopyToRemote", inputs, options, block)]
    }

    private mutating func remoteCommand(
        _ block: HCLBody.Block, _ resource: ProvisionedResource, _ name: String, after previous: String, _ connection: Connection
    ) -> [DeclarationSyntax] {
        let span = block.typeSpan
        let values = settings(block, ["inline", "script", "scripts"], resource.scope)
        guard values.count == 1, let (setting, value) = values.first else {
            missing("inline`, `script` or `scripts", block)
            return []
        }
        func joined(_ separator: String, _ list: ExpressionSyntax) -> ExpressionSyntax {
            StandardFunctions.call("join", [.string(separator, span), list], false, span) ?? list
        }
        func command(_ text: ExpressionSyntax, _ options: [AttributeSyntax]) -> DeclarationSyntax {
            let inputs = [("connection", connection.value), ("create", text)]
            return declaration(name, "command:remote:Command", inputs, options, block)
        }
        func copy(_ path: ExpressionSyntax, to remotePath: ExpressionSyntax, _ options: [AttributeSyntax]) -> DeclarationSyntax {
            let inputs = [
                ("connection", connection.value), ("source", .call("fileAsset", [path], expandsLast: false, span)),
                ("remotePath", remotePath),
            ]
            return declaration(name + "Copy", "command:remote:CopyToRemote", inputs, options, block)
        }
        let optionsAfterPrevious = options(resource, after: [previous], connection, block)
        let path = "/tmp/\(name)"
        switch setting {
        case "inline": return [command(joined("\n", value), optionsAfterPrevious)]
        case "script":
            return [
                copy(value, to: .string(path, span), optionsAfterPrevious),
                command(.string("bash \(path)", span), options(resource, after: [name + "Copy"], connection, block)),
            ]
        default:
            guard resource.range == nil else {
                report(
                    "`scripts` of a resource with several instances is left out",
                    hint: "Give each script a provisioner of its own.",
                    at: span)
                return []
            }
            func numbered(_ text: String, _ number: ExpressionSyntax) -> ExpressionSyntax {
                .template([.string(text + "-", span), number], span)
            }
            var copying = optionsAfterPrevious
            copying.insert(AttributeSyntax(name: "range", value: value, span: span), at: 0)
            let loop = ForSyntax(
                keyName: "k", valueName: "v", collection: value, key: nil,
                value: numbered("bash \(path)", .reference("k", [], span)), condition: nil, isGrouped: false)
            var running = options(resource, after: [], connection, block)
            running.insert(
                AttributeSyntax(name: "dependsOn", value: .reference(name + "Copy", [], span), span: span), at: 0)
            return [
                copy(
                    .reference("range", [.member("value")], span),
                    to: numbered(path, .reference("range", [.member("key")], span)), copying),
                command(joined(" && ", .forEach(loop, span)), running),
            ]
        }
    }

    // MARK: Parts

    /// The values of a provisioner's settings. Others are reported.
    private mutating func settings(
        _ block: HCLBody.Block, _ known: [String], _ scope: TerraformScope
    ) -> [String: ExpressionSyntax] {
        var values: [String: ExpressionSyntax] = [:]
        for item in block.body.items {
            switch item {
            case .attribute(let a) where a.name == "when": break
            case .attribute(let a) where known.contains(a.name):
                values[a.name] = translate(a.value, a.name == "environment" ? .map(.scalar) : .any, scope)
            case .attribute(let a):
                report(
                    "the setting `\(a.name)` of a provisioner is left out",
                    hint: "Resources of the package command don't have it.",
                    at: a.nameSpan)
            case .block(let inner): if inner.type != "connection" { unsupported(inner) }
            }
        }
        return values
    }

    private mutating func missing(_ setting: String, _ block: HCLBody.Block) {
        report(
            "a provisioner `\(block.labels.first?.text ?? "")` needs `\(setting)`", hint: "Add it.", at: block.typeSpan,
            code: .invalidBlock, severity: .error)
    }

    /// What `command:remote:Connection` calls the settings of a connection.
    private static let connectionNames: [String: String] = [
        "host": "host", "port": "port", "user": "user", "password": "password", "private_key": "privateKey",
        "host_key": "hostKey",
    ]

    private mutating func connection(_ block: HCLBody.Block, _ scope: TerraformScope) -> Connection {
        var items: [ObjectItemSyntax] = []
        var proxy: [ObjectItemSyntax] = []
        var timeout: ExpressionSyntax?
        let attributes = block.body.items.compactMap { if case .attribute(let a) = $0 { a } else { nil } }
        for a in attributes.sorted(by: { $0.name < $1.name }) {
            let isProxy = a.name.hasPrefix("bastion_")
            guard a.name != "timeout" else {
                timeout = translate(a.value, .any, scope)
                continue
            }
            guard let name = Self.connectionNames[isProxy ? String(a.name.dropFirst(8)) : a.name] else {
                report(
                    "the setting `\(a.name)` of a connection is left out",
                    hint: "Connections of the package command go by SSH and don't have it.", at: a.nameSpan)
                continue
            }
            let item = ObjectItemSyntax(
                key: .string(name, a.nameSpan), value: translate(a.value, .any, scope), comments: a.comments)
            if isProxy { proxy.append(item) } else { items.append(item) }
        }
        if !proxy.isEmpty {
            items.append(
                ObjectItemSyntax(
                    key: .string("proxy", block.typeSpan), value: .object(proxy, endComments: [], block.typeSpan)))
        }
        return Connection(value: .object(items, endComments: [], block.typeSpan), timeout: timeout)
    }

    /// The options of a resource that stands for a provisioner.
    private func options(
        _ resource: ProvisionedResource, after names: [String], _ connection: Connection?, _ block: HCLBody.Block
    ) -> [AttributeSyntax] {
        let span = block.typeSpan
        var options: [AttributeSyntax] = []
        if let range = resource.range { options.append(AttributeSyntax(name: "range", value: range.value, span: span)) }
        if let name = names.first {
            let target = ExpressionSyntax.reference(name, [], span)
            var value = ExpressionSyntax.list([ListItemSyntax(target)], endComments: [], span)
            if resource.range != nil {
                let loop = ForSyntax(
                    keyName: nil, valueName: "_r", collection: target, key: nil, value: .reference("_r", [], span),
                    condition: nil, isGrouped: false)
                value = .forEach(loop, span)
            }
            options.append(AttributeSyntax(name: "dependsOn", value: value, span: span))
        }
        if let timeout = connection?.timeout {
            let items = ["create", "update"].map { ObjectItemSyntax(key: .string($0, span), value: timeout) }
            options.append(AttributeSyntax(name: "customTimeouts", value: .object(items, endComments: [], span), span: span))
        }
        return options
    }

    private func declaration(
        _ name: String, _ token: String, _ inputs: [(String, ExpressionSyntax)], _ options: [AttributeSyntax],
        _ block: HCLBody.Block
    ) -> DeclarationSyntax {
        DeclarationSyntax(
            .resource(
                ResourceSyntax(
                    token: token, tokenSpan: block.typeSpan,
                    inputs: inputs.map { AttributeSyntax(name: $0.0, value: $0.1, span: block.typeSpan) }, options: options)),
            sourceName: name, name: name, comments: block.comments, span: block.typeSpan)
    }
}
