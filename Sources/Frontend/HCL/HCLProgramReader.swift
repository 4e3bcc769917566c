import Base
import Program
import Schema

extension DiagnosticCode {
    /// A type of a resource or a data source that no schema at hand has, or that several declarations of one could be.
    static let unknownHCLType: DiagnosticCode = "unknown-hcl-type"
    /// A construct of HCL that programs can't have.
    static let unsupportedHCL: DiagnosticCode = "unsupported-hcl"
}

/// Turns the blocks of a module into declarations.
struct HCLProgramReader {
    let source: SourceFile
    let packages: any PackageProvider
    let isProject: Bool
    let isComponent: Bool
    var diagnostics: [Diagnostic]
    /// What the module declares; set before anything is read.
    var names = HCLModuleNames(HCLBody(), keepsLabels: false) { $0 }
    /// The data sources by type and label.
    var dataSources: [HCLModuleNames.Key: HCLDataSource] = [:]
    /// The blocks of calls of methods, by resource and method.
    var calls: [HCLModuleNames.Key: HCLBody.Block] = [:]
    /// The resources' schemas by type and label, as far as they are at hand.
    var schemas: [HCLModuleNames.Key: Resource] = [:]
    /// The name in the token of each type of a resource or a data source.
    private var memberNames: [String: String] = [:]
    /// Types and labels of resources that have a range.
    var ranged: Set<HCLModuleNames.Key> = []
    /// Variables that are counts, and so whole numbers.
    private(set) var counts: Set<String> = []
    /// The packages that the header names, with their versions.
    private(set) var required: [String: String?] = [:]
    private var references: [PackageReference] = []
    private var requiredVersion: ExpressionSyntax?

    init(source: SourceFile, packages: any PackageProvider, isProject: Bool, isComponent: Bool, diagnostics: [Diagnostic]) {
        self.source = source
        self.packages = packages
        self.isProject = isProject
        self.isComponent = isComponent
        self.diagnostics = diagnostics
    }

    mutating func read(_ body: HCLBody) -> ProgramSyntax {
        for type in ["terraform", "pulumi"] { for block in body.blocks(type) { readHeader(block) } }
        collect(body)
        names = HCLModuleNames(body, keepsLabels: isProject) { memberNames[$0] ?? "Resource" }
        var all: [DeclarationSyntax] = []
        var dataSources: Set<Int> = []
        for item in body.items {
            guard case .block(let block) = item else {
                if case .attribute(let a) = item {
                    report(
                        .unsupportedHCL, "the attribute `\(a.name)` stands outside every block",
                        hint: "Put it into a block `locals`.",
                        at: a.nameSpan)
                }
                continue
            }
            switch block.type {
            case "variable": if let d = variable(block) { all.append(d) }
            case "locals": all += locals(block)
            case "data":
                guard let d = dataSource(block) else { continue }
                dataSources.insert(all.count)
                all.append(d)
            case "resource": if let d = resource(block) { all.append(d) }
            case "provider": if let d = provider(block) { all.append(d) }
            case "module": if let d = module(block) { all.append(d) }
            case "output": if let d = output(block) { all.append(d) }
            case "terraform", "pulumi", "call": break
            default:
                report(
                    .unsupportedHCL, "a block `\(block.type)` has no counterpart in programs",
                    hint: "Leave it out, or say the same with resources and their options.", at: block.typeSpan)
            }
        }
        let ordered = isProject ? HCLDeclarationOrder.ordered(all, dataSources: dataSources) : Self.bySections(all)
        var syntax = ProgramSyntax(
            declarations: ordered, packages: references, requiredVersion: requiredVersion.map { translate($0) },
            endComments: body.endComments, source: source)
        syntax.hasFinalNames = isProject
        return syntax
    }

    /// The order of a documentation program, which is that of YAML's sections: configuration, variables, resources, outputs.
    private static func bySections(_ declarations: [DeclarationSyntax]) -> [DeclarationSyntax] {
        func section(_ declaration: DeclarationSyntax) -> Int {
            switch declaration.kind {
            case .configuration: 0
            case .variable, .hook: 1
            case .resource, .component: 2
            case .output: 3
            }
        }
        return (0...3).flatMap { number in declarations.filter { section($0) == number } }
    }

    mutating func report(
        _ code: DiagnosticCode, _ message: String, hint: String, at span: SourceSpan, severity: Severity = .error
    ) {
        diagnostics.append(Diagnostic(severity, code, message, hint: hint, in: source, at: span))
    }

    // MARK: Header

    private mutating func readHeader(_ block: HCLBody.Block) {
        for item in block.body.items {
            switch item {
            case .attribute(let a) where a.name == "required_version_range": requiredVersion = a.value
            case .attribute(let a) where a.name == "required_version": continue
            case .attribute(let a):
                report(
                    .unknownKey, "a block `\(block.type)` has no attribute `\(a.name)`", hint: "Leave it out.", at: a.nameSpan,
                    severity: .warning)
            case .block(let inner) where inner.type == "required_providers":
                for case .attribute(let a) in inner.body.items { require(a) }
            case .block(let inner):
                report(
                    .unsupportedHCL, "a block `\(inner.type)` concerns Terraform alone", hint: "Leave it out.",
                    at: inner.typeSpan,
                    severity: .warning)
            }
        }
    }

    private mutating func require(_ attribute: HCLBody.Attribute) {
        var version: String?
        if case .object(let items, _, _) = attribute.value {
            for item in items {
                if case .string("version", _) = item.key, case .string(let text, _) = item.value { version = text }
            }
        }
        required[attribute.name] = .some(version)
    }

    // MARK: Types

    /// The package that a type's name begins with: the longest name that the header has, else what stands before the first underscore.
    func package(of type: String) -> (name: String, rest: String, package: Package?)? {
        let named = required.keys.filter { type.hasPrefix($0 + "_") }.max { $0.utf8.count < $1.utf8.count }
        let name = named ?? type.utf8.firstIndex(of: 0x5F).map { String(type[..<$0]) }
        guard let name else { return nil }
        let rest = String(type.dropFirst(name.count + 1))
        return (name, rest, packages.package(name, version: required[name] ?? nil))
    }

    /// The token of a resource's type, and its schema if that is at hand.
    mutating func resourceToken(_ type: String, at span: SourceSpan) -> (token: String, schema: Resource?) {
        if ["pulumi_stackreference", "pulumi_stack_reference"].contains(type) {
            let token = "pulumi:pulumi:StackReference"
            return (token, Package.core?.resource(token))
        }
        if type.hasPrefix("pulumi_providers_") {
            let name = String(type.dropFirst(17))
            return ("pulumi:providers:\(name)", packages.package(name, version: required[name] ?? nil)?.provider)
        }
        guard let (name, rest, package) = package(of: type) else {
            report(
                .unknownHCLType, "the type '\(type)' names no package", hint: "Begin it with a package's name and `_`.", at: span)
            return (type, nil)
        }
        guard let package else { return ("\(name):index:\(Self.pascal(rest))", nil) }
        let tokens = package.resourceTokens(ofHCL: rest)
        guard let token = tokens.first else {
            report(
                .unknownHCLType, "the package '\(name)' has no resource '\(type)'",
                hint: "Compare the type with the package's resources: module and name in lower case.", at: span,
                severity: .warning)
            return ("\(name):index:\(Self.pascal(rest))", nil)
        }
        reportSeveral(tokens, type, span)
        return (token, package.resource(token))
    }

    /// The token of a data source's type, and its function if that is at hand.
    mutating func functionToken(_ type: String, at span: SourceSpan) -> (token: String, function: Function?) {
        guard let (name, rest, package) = package(of: type) else {
            report(
                .unknownHCLType, "the type '\(type)' names no package", hint: "Begin it with a package's name and `_`.", at: span)
            return (type, nil)
        }
        let unknown = rest.hasPrefix("get") ? rest : "get" + Self.pascal(rest)
        guard let package else { return ("\(name):index:\(unknown)", nil) }
        let tokens = package.functionTokens(ofHCL: rest)
        guard let token = tokens.first else {
            report(
                .unknownHCLType, "the package '\(name)' has no function '\(type)'",
                hint: "Compare the type with the package's functions: module and name in lower case.", at: span,
                severity: .warning)
            return ("\(name):index:\(unknown)", nil)
        }
        reportSeveral(tokens, type, span)
        return (token, package.function(token))
    }

    private mutating func reportSeveral(_ tokens: [String], _ type: String, _ span: SourceSpan) {
        guard tokens.count > 1 else { return }
        report(
            .unknownHCLType, "the type '\(type)' may mean \(tokens.joined(separator: " or "))",
            hint: "Only one of these can be named in HCL; write the program in YAML.", at: span)
    }

    static func pascal(_ name: String) -> String { NameStyle.capitalized(NameStyle.camelOfSnake(name)) }

    // MARK: What is declared

    /// Finds types and schemas of everything that references lead to, before any of them is read.
    private mutating func collect(_ body: HCLBody) {
        for block in body.blocks("resource") where block.labels.count >= 2 {
            let key = HCLModuleNames.Key(type: block.labels[0].text, label: block.labels[1].text)
            let (token, schema) = quietly { $0.resourceToken(key.type, at: block.labels[0].span) }
            schemas[key] = schema
            memberNames[key.type] = NameStyle.capitalized(Token(token).member)
            if block.body.attribute("count") != nil || block.body.attribute("for_each") != nil { ranged.insert(key) }
        }
        for block in body.blocks("provider") where !block.labels.isEmpty {
            let name = block.labels[0].text
            let key = HCLModuleNames.Key(type: name, label: block.body.text("alias") ?? name)
            schemas[key] = packages.package(name, version: required[name] ?? nil)?.provider
        }
        for block in body.blocks("data") where block.labels.count >= 2 {
            let key = HCLModuleNames.Key(type: block.labels[0].text, label: block.labels[1].text)
            let (token, function) = functionToken(key.type, at: block.labels[0].span)
            memberNames[key.type] = NameStyle.capitalized(Token(token).member)
            dataSources[key] = HCLDataSource(block: block, function: function, token: token)
        }
        for block in body.blocks("resource") + body.blocks("data") + body.blocks("module") {
            if case .reference("var", let steps, _)? = block.body.attribute("count")?.value, steps.count == 1,
                let name = steps[0].name
            {
                counts.insert(name)
            }
        }
        for block in body.blocks("call") where block.labels.count >= 2 {
            calls[HCLModuleNames.Key(type: block.labels[0].text, label: block.labels[1].text)] = block
        }
    }

    /// What `body` gives; its findings are reported elsewhere.
    private mutating func quietly<T>(_ body: (inout HCLProgramReader) -> T) -> T {
        let before = diagnostics
        defer { diagnostics = before }
        return body(&self)
    }
}
