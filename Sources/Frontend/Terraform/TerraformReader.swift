import Base
import Program
import Schema

extension DiagnosticCode {
    /// A construct of Terraform that programs can't have, or that isn't carried over.
    static let unsupportedTerraform: DiagnosticCode = "unsupported-terraform"
    /// A construct of Terraform that means something else in programs, or that they do by themselves.
    static let terraformSetting: DiagnosticCode = "terraform-setting"
}

/// Turns the blocks of a module into declarations.
struct TerraformReader {
    let source: SourceFile
    let packages: any PackageProvider
    let mappings: TerraformMappings
    let isProject: Bool
    let omissions: TerraformOmissions
    var diagnostics: [Diagnostic]
    /// What the module declares; set before anything is read.
    var names = TerraformNames(HCLBody()) { _, _ in "" }
    /// The types of resources and of data sources, and whether each has a range.
    var resources: [TerraformNames.Key: (type: TerraformType, isRanged: Bool)] = [:]
    var dataSources: [TerraformNames.Key: (type: TerraformType, isRanged: Bool)] = [:]
    /// The ids of resources that exist already, from `import` blocks.
    var imports: [TerraformNames.Key: ExpressionSyntax] = [:]
    /// The packages whose resources stand for modules, by the modules' labels.
    var packagedModules: [String: String] = [:]
    /// What undeclared references are called, by their words.
    var undeclaredNames: [String: String] = [:]

    init(
        source: SourceFile, packages: any PackageProvider, mappings: TerraformMappings, isProject: Bool,
        omissions: TerraformOmissions, diagnostics: [Diagnostic]
    ) {
        self.omissions = omissions
        self.source = source
        self.packages = packages
        self.mappings = mappings
        self.isProject = isProject
        self.diagnostics = diagnostics
    }

    mutating func read(_ body: HCLBody) -> ProgramSyntax {
        collect(body)
        var all: [DeclarationSyntax] = []
        /// Comments at the end of a block that is no declaration by itself; they go on to the next one.
        var comments: [String] = []
        for item in body.items {
            let before = all.count
            switch item {
            case .attribute(let a):
                report(
                    "the attribute `\(a.name)` stands outside every block", hint: "Put it into a block `locals`.", at: a.nameSpan,
                    severity: .error)
            case .block(let block):
                read(block, into: &all)
                if before < all.count { all[before].comments.leading.insert(contentsOf: comments, at: 0) }
                if before < all.count { comments = [] }
                if block.type == "locals" { comments += block.body.endComments }
            }
        }
        var syntax = ProgramSyntax(declarations: all, endComments: comments + body.endComments, source: source)
        syntax.undeclaredNames = undeclaredNames
        return syntax
    }

    private mutating func read(_ block: HCLBody.Block, into all: inout [DeclarationSyntax]) {
        switch block.type {
        case "variable": if let d = variable(block) { all.append(d) }
        case "locals": all += locals(block)
        case "data": if let d = dataSource(block) { all.append(d) }
        case "resource": all += resource(block)
        case "provider": if let d = provider(block) { all.append(d) }
        case "module": if let d = module(block) { all.append(d) }
        case "output": if let d = output(block) { all.append(d) }
        case "terraform":
            for case .block(let inner) in block.body.items where inner.type != "required_providers" {
                report(
                    "the block `\(inner.type)` sets up Terraform: it is left out",
                    hint: "Choose where state is kept with `pulumi login`.", at: inner.typeSpan)
            }
        case "import": if importKey(block) == nil { unsupported(block) }
        case "moved":
            report(
                "a block `moved` is left out",
                hint: "Give the resource an alias with its former name, if its state is taken over.",
                at: block.typeSpan)
        default: unsupported(block)
        }
    }

    mutating func report(
        _ message: String, hint: String, at span: SourceSpan, code: DiagnosticCode = .unsupportedTerraform,
        severity: Severity = .warning
    ) {
        diagnostics.append(Diagnostic(severity, code, message, hint: hint, in: source, at: span))
    }

    mutating func unsupported(_ block: HCLBody.Block) {
        report(
            "a block `\(block.type)` has no counterpart in programs: it is left out",
            hint: "Leave it out, or say the same with resources and their options.", at: block.typeSpan)
    }

    // MARK: What is declared

    private mutating func collect(_ body: HCLBody) {
        func isRanged(_ block: HCLBody.Block) -> Bool {
            block.body.attribute("count") != nil || block.body.attribute("for_each") != nil
        }
        names = TerraformNames(body) { [self] type, isData in
            let text = isData ? function(type).token : resource(type).token
            return NameStyle.capitalized(Token(text).member)
        }
        for block in body.blocks("resource") {
            guard let key = block.key else { continue }
            resources[key] = (resource(key.type).outputs, isRanged(block))
        }
        for block in body.blocks("data") {
            guard let key = block.key else { continue }
            dataSources[key] = (function(key.type).result, isRanged(block))
        }
        packagedModules = Self.packagedModules(body)
        for block in body.blocks("import") {
            if let key = importKey(block), let id = block.body.attribute("id") { imports[key] = id.value }
        }
    }

    private func importKey(_ block: HCLBody.Block) -> TerraformNames.Key? {
        guard case .reference(let type, let steps, _)? = block.body.attribute("to")?.value, steps.count == 1,
            let label = steps[0].name, block.body.attribute("id") != nil, block.body.attribute("for_each") == nil
        else { return nil }
        let key = TerraformNames.Key(type: type, label: label)
        return names.resources[key] == nil && !resources.isEmpty ? nil : key
    }

    // MARK: Types

    /// The provider that a type's name begins with, and what follows.
    private static func parts(of type: String) -> (provider: String, rest: String) {
        guard let end = type.utf8.firstIndex(of: 0x5F) else { return (type, type) }
        return (String(type[..<end]), String(type[type.utf8.index(after: end)...]))
    }

    private static func pascal(_ name: String) -> String { NameStyle.capitalized(TerraformNames.camel(name)) }

    /// The token of a resource's type, and the types of its inputs and outputs.
    func resource(_ type: String) -> (token: String, inputs: TerraformType, outputs: TerraformType) {
        let (provider, rest) = Self.parts(of: type)
        let mapping = mappings.mapping(of: provider)
        let entry = mapping?.resources[type]
        var token = entry?.token ?? "\(provider):index:\(Self.pascal(rest))"
        guard let package = packages.package(Token(token).package, version: nil) else { return (token, .any, .any) }
        if entry == nil { token = package.terraformResource(rest) ?? token }
        let canonical = package.resource(token) == nil ? package.canonicalResourceToken(token) ?? token : token
        guard let resource = package.resource(canonical) else { return (token, .any, .any) }
        func object(_ properties: PropertyList) -> TerraformType {
            .object(
                TerraformObject(
                    properties: properties, package: package, token: canonical, mapping: mapping, fields: entry?.fields ?? [:]))
        }
        return (token, object(resource.inputs), object(resource.outputs))
    }

    /// The token of a data source's type, and the types of its arguments and its result.
    func function(_ type: String) -> (token: String, arguments: TerraformType, result: TerraformType) {
        let (provider, rest) = Self.parts(of: type)
        let mapping = mappings.mapping(of: provider)
        let entry = mapping?.dataSources[type]
        var token = entry?.token ?? "\(provider):index:\(Self.pascal(rest))"
        guard let package = packages.package(Token(token).package, version: nil) else { return (token, .any, .any) }
        if entry == nil { token = package.terraformFunction(rest) ?? "\(provider):index:get\(Self.pascal(rest))" }
        let canonical = package.function(token) == nil ? package.canonicalFunctionToken(token) ?? token : token
        guard let function = package.function(canonical) else { return (token, .any, .any) }
        func object(_ type: ObjectType?) -> TerraformType {
            guard let type else { return .any }
            return .object(
                TerraformObject(
                    properties: type.properties, package: package, token: canonical, mapping: mapping,
                    fields: entry?.fields ?? [:]))
        }
        var result = TerraformType.any
        if case .object(let type) = function.result { result = object(type) }
        return (token, object(function.inputs), result)
    }
}

extension Package {
    /// The token of the resource that the rest of a type in Terraform means: module and name together, else the name alone if only one
    /// resource has it.
    func terraformResource(_ rest: String) -> String? {
        resourceTokens(ofHCL: rest).first ?? Self.only(resourceTokens, rest) { $0 }
    }

    /// The token of the function that the rest of a data source's type means.
    func terraformFunction(_ rest: String) -> String? {
        functionTokens(ofHCL: "get" + rest).first ?? functionTokens(ofHCL: rest).first
            ?? Self.only(functionTokens, rest) { $0.hasPrefix("get") ? String($0.dropFirst(3)) : nil }
    }

    private static func only(_ tokens: [String], _ rest: String, _ name: (String) -> String?) -> String? {
        let wanted = rest.utf8.filter { $0 != 0x5F }.map(NameStyle.lower)
        let found = tokens.filter { token in
            name(Token(token).member).map { $0.utf8.filter { $0 != 0x5F }.map(NameStyle.lower) == wanted } ?? false
        }
        return found.count == 1 ? found[0] : nil
    }
}
