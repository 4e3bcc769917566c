import Base
import LanguageKit
import Schema

/// The Go packages that types lead into.
extension GoSDKTypes {
    /// Imports what properties' types name.
    func `import`(_ properties: some Sequence<Property>, into imports: inout GoSDKImports) {
        for property in properties { `import`(property.type, into: &imports) }
    }

    /// Imports what a type names, and what the members of an object type name.
    func importWithMembers(_ type: TypeReference, into imports: inout GoSDKImports) {
        `import`(type, into: &imports)
        if let object = sdk.package.object(type), object.package === sdk.package { `import`(object.properties, into: &imports) }
    }

    /// Imports what a type names.
    func `import`(_ type: TypeReference, into imports: inout GoSDKImports) {
        switch type {
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json: break
        case .array(let inner), .map(let inner), .plain(let inner): `import`(inner, into: &imports)
        case .union(let union): for element in union.elements { `import`(element, into: &imports) }
        case .resource(let name), .type(let name):
            guard let owner = sdk.others.owner(of: name) else { return }
            let symbols = GoSymbols.all[owner]
            let folder = symbols.module(of: name.token)
            if owner === sdk.package, folder == module { return }
            let path = folder.isEmpty ? symbols.basePath : "\(symbols.basePath)/\(folder)"
            imports.add(
                path, as: sdk.symbols.settings.packageImportAliases[path] ?? symbols.settings.packageImportAliases[path])
        }
    }
}
