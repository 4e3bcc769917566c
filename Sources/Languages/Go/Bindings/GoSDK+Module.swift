import Base
import LanguageKit
import Schema

/// Files that register a Go package's resources, so that references to them can be read.
extension GoSDK {
    func moduleFile(_ module: GoSDKLayout.Module) -> BindingsText {
        var imports = GoSDKImports(
            standard: ["fmt"], others: [GoSDKImports.versions, GoSDKImports.core, internalsPath])
        for path in settings.internalDependencies { imports.add(path, as: "_") }
        var printer = printer(module.path, imports)
        var seen: Set<String> = []
        let resources = module.resources.filter {
            $0 != package.providerToken && seen.insert($0.lowercased()).inserted
        }
        let hasProvider = module.resources.contains(package.providerToken)
        if !resources.isEmpty {
            printer.write(Self.versioned("module", receiver: "m"))
            printer.write(.function(construction(resources)))
        }
        if hasProvider {
            printer.write(Self.versioned("pkg", receiver: "p"))
            printer.write(.function(providerConstruction))
        }
        var body: [GoSDKStatement] = [
            .line("version, err := \(internals).PkgVersion()"),
            .block("if err != nil {", [.line("version = semver.Version{Major: 1}")]),
        ]
        let name = GoText.quoted(package.name)
        for written in Set(resources.map { Token.writtenModule(of: $0) }).byBytes {
            body.append(
                .block(
                    "pulumi.RegisterResourceModule(",
                    [.line("\(name),"), .line("\(GoText.quoted(written)),"), .line("&module{version},")], closing: ")"))
        }
        if hasProvider {
            body.append(
                .block("pulumi.RegisterResourcePackage(", [.line("\(name),"), .line("&pkg{version},")], closing: ")"))
        }
        printer.write(.function(GoSDKFunction(head: "func init()", body: body)))
        return BindingsText(printer.bytes)
    }

    /// A struct that holds the SDK's version.
    private static func versioned(_ name: String, receiver: String) -> [GoSDKDeclaration] {
        [
            .structure(
                GoSDKStructure(
                    name: name, fields: [GoSDKField(comment: .none, name: "version", type: "semver.Version", tag: nil)])),
            .function(
                GoSDKFunction(
                    head: "func (\(receiver) *\(name)) Version() semver.Version",
                    body: [.line("return \(receiver).version")])),
        ]
    }

    private func construction(_ resources: [String]) -> GoSDKFunction {
        var body: [GoSDKStatement] = [.line("switch typ {")]
        for token in resources {
            body += [.line("case \(GoText.quoted(token)):"), .line("\tr = &\(symbols.resource(token).name){}")]
        }
        body += [
            .line("default:"), .line("\treturn nil, fmt.Errorf(\"unknown resource type: %s\", typ)"), .line("}"), .blankLine,
            .line("err = ctx.RegisterResource(typ, name, nil, r, pulumi.URN_(urn))"), .line("return"),
        ]
        return GoSDKFunction(
            head: "func (m *module) Construct(ctx *pulumi.Context, name, typ, urn string) (r pulumi.Resource, err error)",
            body: body)
    }

    private var providerConstruction: GoSDKFunction {
        GoSDKFunction(
            head: "func (p *pkg) ConstructProvider(ctx *pulumi.Context, name, typ, urn string) (pulumi.ProviderResource, error)",
            body: [
                .block(
                    "if typ != \"pulumi:providers:\(package.name)\" {",
                    [.line("return nil, fmt.Errorf(\"unknown provider type: %s\", typ)")]), .blankLine,
                .line("r := &Provider{}"), .line("err := ctx.RegisterResource(typ, name, nil, r, pulumi.URN_(urn))"),
                .line("return r, err"),
            ])
    }
}
