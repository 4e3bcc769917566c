import Base
import LanguageKit
import Schema

/// A collection whose lists and maps an SDK declares types for: `RopeArray`, for `RopeArrayArray` and `RopeArrayMap`.
struct GoSDKNestedCollection: Sendable {
    /// The collection's name.
    var name: String
    /// The type of its known values.
    var value: String
    var forms: GoTypeForms
    var usage: GoSDKUsage

    /// The names of the inputs that there are.
    var inputs: [String] {
        (forms.contains(.arrayInput) ? [name + "Array"] : []) + (forms.contains(.mapInput) ? [name + "Map"] : [])
    }
    /// The names of the outputs that there are.
    var outputs: [String] {
        (forms.contains(.arrayOutput) ? [name + "Array"] : []) + (forms.contains(.mapOutput) ? [name + "Map"] : [])
    }

    /// The types of its lists and maps.
    func declarations(_ sdk: GoSDK) -> [GoSDKDeclaration] {
        var all: [GoSDKDeclaration] = []
        if forms.contains(.arrayInput) {
            all += sdk.container(
                name + "Array", of: name + "Input", holding: value, isMap: false, interfaceFirst: false, usage)
        }
        if forms.contains(.arrayOutput) { all += sdk.arrayOutput(name, value) }
        if forms.contains(.mapInput) {
            all += sdk.container(name + "Map", of: name + "Input", holding: value, isMap: true, interfaceFirst: false, usage)
        }
        if forms.contains(.mapOutput) { all += sdk.mapOutput(name, value) }
        return all
    }
}

extension GoSDKNestedCollection {
    /// The collections of collections of a package, by the Go package that declares types for them.
    static func all(_ symbols: GoSymbols) -> [String: [GoNestedCollection: GoTypeForms]] {
        var all: [String: [GoNestedCollection: GoTypeForms]] = [:]
        for (collection, forms) in symbols.formTable.nested where !forms.isDisjoint(with: [.arrayOutput, .mapOutput]) {
            all[symbols.module(of: collection.token), default: [:]][collection] = forms
        }
        return all
    }
}

extension GoSDK {
    /// The collections of collections that a Go package declares types for, sorted by name.
    func nestedCollections(in module: String) -> [GoSDKNestedCollection] {
        guard let known = collections.value[module] else { return [] }
        let usage = GoSDKUsage(sdk: self, module: module)
        let all = known.map { collection, forms in
            let isEnum = package.isEnumeration(collection.token)
            let element = isEnum ? symbols.enumeration(collection.token).name : symbols.object(collection.token).name
            let value = collection.layers.reduce(element) { ($1 == .array ? "[]" : "map[string]") + $0 }
            return GoSDKNestedCollection(name: collection.name(of: element), value: value, forms: forms, usage: usage)
        }
        return all.sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) }
    }
}
