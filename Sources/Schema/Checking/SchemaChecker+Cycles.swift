import Base
import Documents

extension SchemaChecker {
    /// Resources that are each other's former names could never be told apart.
    mutating func checkAliasCycles() {
        var edges: [String: [String]] = [:]
        var places: [String: DataNode] = [:]
        for (key, node) in package.node["resources"]?.entries ?? [] {
            for alias in node["aliases"]?.elements ?? [] {
                guard let former = alias.string ?? alias["type"]?.string, package.resourceNode(former) != nil else { continue }
                edges[key.text, default: []].append(former)
                if places[key.text] == nil { places[key.text] = alias }
            }
        }
        for cycle in Self.cycles(package.resourceTokens, edges) {
            guard let start = cycle.first, let place = places[start] else { continue }
            if cycle.count == 1 {
                report(
                    .warning, .aliasCycle, "'\(start)' lists itself as an alias", hint: "Remove the alias: it has no effect.",
                    at: place)
                continue
            }
            let names = cycle.map { "'\($0)'" }.joined(separator: ", ")
            report(
                .error, .aliasCycle, "\(names) are aliases of each other",
                hint: "Keep the older token as the alias, and only that.",
                at: place)
        }
    }

    /// An object type whose required properties lead back to it has no finite value.
    mutating func checkEndlessTypes() {
        var edges: [String: [String]] = [:]
        var places: [String: DataNode] = [:]
        for (key, node) in package.node["types"]?.entries ?? [] {
            let properties = node["properties"]
            for name in (node["required"]?.elements ?? []).compactMap(\.string) {
                // Arrays, maps and unions have values that hold none of the type; only a direct reference does not.
                guard let property = properties?[name], let text = property["$ref"]?.string,
                    case .type(let referenced)? = SchemaReference(text, in: package.name), referenced.package == package.name
                else { continue }
                edges[key.text, default: []].append(referenced.token)
                if places[key.text] == nil { places[key.text] = property }
            }
        }
        for cycle in Self.cycles(package.typeTokens, edges) {
            guard let start = cycle.first, let place = places[start] else { continue }
            let path = (cycle + [start]).map { "'\($0)'" }.joined(separator: " → ")
            report(
                .error, .endlessType, "A value of this type would have no end: \(path)",
                hint: "Make one of the properties optional.",
                at: place)
        }
    }

    /// The cycles of a graph in which every node is followed in order: each with the node first at which it was found. Keeps its
    /// own stack, since chains may be as long as the schema.
    static func cycles(_ nodes: [String], _ edges: [String: [String]]) -> [[String]] {
        var done = Set<String>()
        var found: [[String]] = []
        for root in nodes where !done.contains(root) {
            var path: [(node: String, next: Int)] = [(root, 0)]
            var positions = [root: 0]
            while let top = path.last {
                let targets = edges[top.node] ?? []
                guard top.next < targets.count else {
                    path.removeLast()
                    positions[top.node] = nil
                    done.insert(top.node)
                    continue
                }
                path[path.count - 1].next += 1
                let target = targets[top.next]
                if let start = positions[target] {
                    found.append(path[start...].map(\.node))
                } else if !done.contains(target) {
                    positions[target] = path.count
                    path.append((target, 0))
                }
            }
        }
        return found
    }
}
