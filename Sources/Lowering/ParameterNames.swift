import Base
import Program

/// Finds names for a callback's parameters: the best name of each output, made unique.
///
/// Source of the rule: the published program generators, so that lifted code reads the same.
struct ParameterNames {
    private var counts: [String: Int] = [:]
    private var assigned: Set<String> = []

    /// A name for each source, in order; `format` makes a name an identifier of the language.
    mutating func assign(_ sources: [Expression], _ format: (String) -> String) -> [String] {
        var names = sources.map { format(Self.bestName(of: $0)) }
        for name in names { counts[name, default: 0] += 1 }
        for i in names.indices where counts[names[i], default: 0] > 1 {
            names[i] = distinct(names[i], for: sources[i])
            if counts[names[i]] == nil { counts[names[i]] = 1 }
            assigned.insert(names[i])
        }
        return names
    }

    private func distinct(_ best: String, for source: Expression) -> String {
        // A member of a resource is told apart by the resource's name.
        if case .reference(let e) = source, case .declaration = e.root, !e.steps.isEmpty, case .object(.resource) = e.types[0] {
            return distinct(e.name + NameStyle.capitalized(best))
        }
        return distinct(best)
    }

    private func distinct(_ name: String) -> String {
        let root = name.isEmpty ? "arg" : name
        guard assigned.contains(root) else { return root }
        var number = 1
        var candidate = root
        while counts[candidate, default: 0] != 0 {
            candidate = "\(root)\(number)"
            number += 1
        }
        return candidate
    }

    private static func bestName(of expression: Expression) -> String {
        switch expression {
        case .reference(let e): return bestName(root: e.name, e.steps[...])
        case .access(let e): return bestName(root: bestName(of: e.source), e.steps[...])
        case .apply(let e): return bestName(of: e.body)
        case .splat(let e): return Inflection.plural(bestName(of: e.each))
        case .forEach(let e): if e.key == nil { return Inflection.plural(bestName(of: e.value)) }
        case .index(let e):
            switch e.collection.type.resolved {
            case .list, .tuple: return Inflection.singular(bestName(of: e.collection))
            case .map, .object: return bestName(of: e.key)
            default: break
            }
        case .literal(let e): if case .string(let s) = e.value { return s }
        case .invoke: return "invoke"
        case .method: return "call"
        case .convert(let e): return e.target.isOutput ? bestName(of: e.value) : "__convert"
        case .call(let e):
            switch e.function {
            case .element, .fileArchive, .remoteArchive, .assetArchive, .fileAsset, .stringAsset, .remoteAsset, .readFile:
                if let first = e.arguments.first { return bestName(of: first) }
            case .lookup: if e.arguments.count > 1 { return bestName(of: e.arguments[1]) }
            default: break
            }
            return e.function.name
        case .template, .object, .list, .conditional, .binary, .unary: break
        }
        switch expression.type.resolved {
        case .list, .tuple: return "values"
        case .map, .object, .dynamic: return "obj"
        case .union, .optional: return "value"
        case .boolean: return "b"
        case .integer: return "i"
        case .number: return "n"
        case .string: return "s"
        default: return "v"
        }
    }

    private static func bestName(root: String, _ steps: ArraySlice<Step>) -> String {
        switch steps.last {
        case .member(let name), .key(let name): name
        case .index: Inflection.singular(bestName(root: root, steps.dropLast()))
        case nil: root
        }
    }
}

/// English plural and singular of the last word of a name, as far as names of properties need it.
enum Inflection {
    /// `rule` → `rules`, `policy` → `policies`.
    static func plural(_ word: String) -> String {
        if word.hasSuffix("s") { return word }
        if word.hasSuffix("y"), let before = word.dropLast().last, !"aeiou".contains(before) { return word.dropLast() + "ies" }
        if word.hasSuffix("x") || word.hasSuffix("ch") || word.hasSuffix("sh") { return word + "es" }
        return word + "s"
    }

    /// `rules` → `rule`, `policies` → `policy`.
    static func singular(_ word: String) -> String {
        if word.hasSuffix("ies"), word.utf8.count > 4 { return word.dropLast(3) + "y" }
        if word.hasSuffix("sses") || word.hasSuffix("xes") || word.hasSuffix("ches") || word.hasSuffix("shes")
            || word.hasSuffix("uses")
        {
            return String(word.dropLast(2))
        }
        if word.hasSuffix("ss") || word.hasSuffix("us") || word.hasSuffix("is") { return word }
        return word.hasSuffix("s") ? String(word.dropLast()) : word
    }
}
