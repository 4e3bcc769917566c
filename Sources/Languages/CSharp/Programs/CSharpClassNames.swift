import Base
import LanguageKit
import Schema

/// Names of SDKs' classes and members as programs write them: an alias for the package's namespace, then what the class's own adds to that.
enum CSharpClassNames {
    /// A resource's class: `Random.RandomPet`.
    static func resource(token text: String, schema: Resource?) -> CSharpName {
        let token = Token(text)
        if token.package == "pulumi", token.module.lowercased() == "pulumi" {
            return CSharpName("Pulumi.\(NameStyle.capitalized(token.member))")
        }
        if let schema {
            let symbols = CSharpSymbols.all[schema.package]
            return symbols.name(of: symbols.resource(text))
        }
        if token.isProvider { return CSharpUnknownPackage(token.member).name(module: "", "Provider") }
        return CSharpUnknownPackage(token.package).name(module: token.module, token.member)
    }

    /// A function's class: `Random.GetPet`.
    static func function(token text: String, schema: Function?) -> CSharpName {
        if let schema {
            let symbols = CSharpSymbols.all[schema.package]
            return symbols.name(of: symbols.function(text))
        }
        let token = Token(text)
        return CSharpUnknownPackage(token.package).name(module: token.module, CSharpSymbols.functionName(token))
    }

    /// The class for values of an object type that a resource or a function takes: `Random.Inputs.PetArgs`.
    static func arguments(_ type: ObjectType, ofFunction: Bool) -> CSharpName {
        let symbols = CSharpSymbols.all[type.package]
        return symbols.name(of: symbols.argument(type.token, ofFunction: ofFunction))
    }

    /// The property for a member of an object or for an input: its declaration's, if a schema has one.
    static func property(_ name: String, declared property: Property?) -> String {
        CSharpNames.property(property.map { CSharpSymbols.property($0) } ?? name)
    }

    /// The class of an enum: `DigitalOcean.Region`.
    static func enumeration(_ type: EnumType) -> CSharpName {
        let symbols = CSharpSymbols.all[type.package]
        return symbols.name(of: symbols.enumeration(type.token))
    }
}

extension CSharpSymbols {
    /// What a file imports for the package; nothing for the core SDK, which every program imports.
    fileprivate var using: CSharpUsing? { schema.name == "pulumi" ? nil : .alias(alias, of: rootNamespace) }

    /// The name of a class of the package.
    fileprivate func name(of symbol: CSharpClass) -> CSharpName {
        CSharpName(aliased(symbol), using: using)
    }
}

/// A package without a schema: its SDK is taken to follow the rules that hold where a schema says nothing.
struct CSharpUnknownPackage {
    /// The name that programs give to its namespace.
    let alias: String
    /// Its namespace: `Pulumi.Random`.
    let namespace: String
    private let isCore: Bool

    /// The package of the given name.
    init(_ package: String) {
        isCore = package == "pulumi"
        let name = CSharpNames.namespace(package, in: [:])
        alias = CSharpSymbols.alias(for: name)
        namespace = "Pulumi.\(name)"
    }

    /// The name of a class.
    fileprivate func name(module: String, _ member: String) -> CSharpName {
        let inner = module.isEmpty || module.lowercased() == "index" ? "" : "." + CSharpNames.namespace(module, in: [:])
        return CSharpName(
            "\(alias)\(inner).\(NameStyle.capitalized(member))", using: isCore ? nil : .alias(alias, of: namespace))
    }
}
