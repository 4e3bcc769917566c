import Documents
import Program
import Schema

/// The providers that a program marks with `defaultProvider: true`: resources and calls of their packages use them unless they name another.
struct YAMLDefaultProviders {
    /// Package → the provider's key under `resources`.
    private var providers: [String: String] = [:]
    /// Package → the declarations that its provider is made from, which can't use it.
    private var sources: [String: Set<String>] = [:]

    /// Finds the default providers of a program.
    init(_ root: YAMLNode) {
        let resources = root["resources"]?.members ?? []
        for (key, resource) in resources {
            guard let name = key.scalar?.text, case .boolean(true)? = resource["defaultProvider"]?.value,
                let token = resource["type"]?.scalar?.text, case let parts = Token(token), parts.isProvider,
                providers[parts.member] == nil
            else { continue }
            providers[parts.member] = name
            sources[parts.member] = Self.reached(from: name, in: root)
        }
    }

    /// The key of the provider that a resource or call with the given token uses by default, inside the declaration with the given
    /// key; nil if there is none.
    func provider(of token: String, in declaration: String) -> String? {
        let parts = Token(token)
        guard !parts.isProvider, let name = providers[parts.package], sources[parts.package]?.contains(declaration) == false
        else {
            return nil
        }
        return name
    }

    /// A declaration and all that it refers to, by keys.
    private static func reached(from name: String, in root: YAMLNode) -> Set<String> {
        var reached: Set<String> = []
        var open = [name]
        while let next = open.popLast() {
            guard reached.insert(next).inserted else { continue }
            for section in ["resources", "variables", "configuration", "config"] {
                if let node = root[section]?[next] { collectReferences(of: node, depth: 0, to: &open) }
            }
        }
        return reached
    }

    private static func collectReferences(of node: YAMLNode, depth: Int, to names: inout [String]) {
        guard depth < YAMLProgramReader.deepest * 2 else { return }
        switch node.kind {
        case .scalar(let scalar):
            guard scalar.text.utf8.contains(0x24), let interpolation = try? Interpolation.parse(scalar.text) else { return }
            for part in interpolation.parts {
                if case .access(let root, _, _) = part { names.append(root) }
            }
        case .sequence(let elements): for element in elements { collectReferences(of: element, depth: depth + 1, to: &names) }
        case .mapping(let members):
            for member in members { collectReferences(of: member.value, depth: depth + 1, to: &names) }
        }
    }
}
