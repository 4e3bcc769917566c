import Base
import Schema

/// Names of the classes that packages' SDKs declare, as a program with its `using` aliases spells them.
struct CSharpTypeNames: Sendable {
    /// How a program spells one package.
    struct PackageNames: Sendable {
        /// The name that stands before the package's classes: `DigitalOcean`.
        var alias: String
        /// The namespace that it stands for: `Pulumi.DigitalOcean`.
        var namespace: String
        /// Module → namespace, where the schema says so.
        var namespaces: [String: String] = [:]
        /// Whether input types lie in `Types.Inputs`, as of old Kubernetes SDKs.
        var hasTypesNamespace = false

        /// What a file imports for the package; nothing for the core SDK, which every program imports.
        var using: CSharpUsing? { isCore ? nil : .alias(alias, of: namespace) }
        fileprivate var isCore = false

        /// The name of a package with a schema.
        init(_ package: Package) {
            let blocks = package.language
            namespaces = blocks.csharpNamespaces
            var root = blocks.csharpRootNamespace
            if root == "Pulumi", let publisher = package.namespace, !publisher.isEmpty {
                root = CSharpNames.namespace(publisher, in: [:])
            }
            // `Pulumi.Config` is a class of the core SDK.
            let own = package.name == "config" && root == "Pulumi" && namespaces["config"] == nil
            let name = own ? "Config_" : CSharpNames.namespace(package.name, in: namespaces)
            alias = Self.safe(name)
            namespace = "\(root).\(name)"
            hasTypesNamespace = blocks.csharpCompatibility == "kubernetes20"
            isCore = package.name == "pulumi"
        }

        /// The name of a package without a schema.
        init(name: String) {
            isCore = name == "pulumi"
            let name = CSharpNames.namespace(name, in: [:])
            alias = Self.safe(name)
            namespace = "Pulumi.\(name)"
        }

        /// `Output` is a class of the core SDK, which an alias would hide.
        private static func safe(_ name: String) -> String { name == "Output" ? "PulumiOutput" : name }
    }

    /// The package that declares a resource or a function, or that a token without a schema names.
    static func names(of package: Package?, token: Token) -> PackageNames {
        var names = package.map { PackageNames($0) } ?? PackageNames(name: token.isProvider ? token.member : token.package)
        if token.isProvider { names.isCore = false }
        return names
    }

    /// A resource's class: `Random.RandomPet`.
    static func resource(token text: String, schema: Resource?) -> CSharpName {
        let token = Token(text)
        if token.package == "pulumi", token.module.lowercased() == "pulumi" {
            return CSharpName("Pulumi.\(NameStyle.capitalized(token.member))")
        }
        let names = names(of: schema?.package, token: token)
        if token.isProvider || schema?.isProvider == true { return CSharpName("\(names.alias).Provider", using: names.using) }
        return qualified(
            names, module: schema?.package.module(of: text) ?? token.module, member: schema?.name(in: "csharp") ?? token.member)
    }

    /// A function's class: `Random.GetPet`.
    static func function(token text: String, schema: Function?) -> CSharpName {
        let token = Token(text)
        let member = ["invoke", "invokeasync"].contains(token.member.lowercased()) ? token.member + "Function" : token.member
        return qualified(
            names(of: schema?.package, token: token), module: schema?.package.module(of: text) ?? token.module, member: member)
    }

    /// The class for values of an object type: `Random.Inputs.PetArgs`, with the suffix `InputArgs` inside of invokes.
    static func arguments(_ type: ObjectType, suffix: String) -> CSharpName {
        let names = PackageNames(type.package)
        let module = namespace(ofModule: type.package.module(of: type.token), names)
        let middle = names.hasTypesNamespace ? ".Types.Inputs\(module)" : "\(module).Inputs"
        return CSharpName(
            "\(names.alias)\(middle).\(NameStyle.capitalized(Token(type.token).member))\(suffix)", using: names.using)
    }

    /// The class of an enum: `DigitalOcean.Region`.
    static func enumeration(_ type: EnumType) -> CSharpName {
        let names = PackageNames(type.package)
        return CSharpName(
            "\(names.alias)\(namespace(ofModule: type.package.module(of: type.token), names)).\(enumerationName(type))",
            using: names.using)
    }

    /// The name of an enum without its namespace.
    static func enumerationName(_ type: EnumType) -> String { NameStyle.capitalized(Token(type.token).member) }

    private static func qualified(_ names: PackageNames, module: String, member: String) -> CSharpName {
        CSharpName("\(names.alias)\(namespace(ofModule: module, names)).\(NameStyle.capitalized(member))", using: names.using)
    }

    /// What a module adds to its package's namespace, with the dot before it; empty for the root module.
    private static func namespace(ofModule module: String, _ names: PackageNames) -> String {
        if module.isEmpty { return "" }
        let name = CSharpNames.namespace(module, in: names.namespaces)
        if name.isEmpty || name.lowercased() == "index" { return "" }
        let parts = name.split(separator: "/").map { NameStyle.capitalized(String($0)) }
        return "." + parts.joined(separator: ".")
    }
}
