import Schema

/// Which object types hold values of themselves, however deep. Found when first asked for, and kept for one example.
///
/// The cycles are those of Tarjan's algorithm, so that every type is visited once; without recursion, since a schema may nest its
/// types as deep as it likes.
struct RecursiveTypes {
    private var known: [ObjectIdentifier: Bool] = [:]

    /// Whether a value of the type may hold another one.
    mutating func contains(_ type: ObjectType) -> Bool {
        if let answer = known[ObjectIdentifier(type)] { return answer }
        var search = Search()
        search.run(from: type, &known)
        return known[ObjectIdentifier(type)] ?? false
    }

    private struct Search {
        private struct Frame {
            let type: ObjectType
            let successors: [ObjectType]
            var next = 0
            var low: Int
        }

        private var order: [ObjectIdentifier: Int] = [:]
        private var open: [ObjectType] = []
        private var isOpen: Set<ObjectIdentifier> = []
        private var frames: [Frame] = []

        mutating func run(from root: ObjectType, _ known: inout [ObjectIdentifier: Bool]) {
            enter(root)
            while var frame = frames.popLast() {
                let position = order[ObjectIdentifier(frame.type)] ?? 0
                if frame.next < frame.successors.count {
                    let successor = frame.successors[frame.next]
                    let id = ObjectIdentifier(successor)
                    frame.next += 1
                    if let other = order[id] {
                        if isOpen.contains(id) { frame.low = min(frame.low, other) }
                        frames.append(frame)
                    } else {
                        frames.append(frame)
                        // What was asked before leads to no type of this search's cycles.
                        if known[id] == nil { enter(successor) }
                    }
                    continue
                }
                if let last = frames.indices.last { frames[last].low = min(frames[last].low, frame.low) }
                guard frame.low == position else { continue }
                var members: [ObjectType] = []
                while let member = open.popLast() {
                    isOpen.remove(ObjectIdentifier(member))
                    members.append(member)
                    if member === frame.type { break }
                }
                let isCycle = members.count > 1 || frame.successors.contains { $0 === frame.type }
                for member in members { known[ObjectIdentifier(member)] = isCycle }
            }
        }

        private mutating func enter(_ type: ObjectType) {
            let position = order.count
            order[ObjectIdentifier(type)] = position
            open.append(type)
            isOpen.insert(ObjectIdentifier(type))
            frames.append(Frame(type: type, successors: type.memberTypes, low: position))
        }
    }
}

extension ObjectType {
    /// The object types of its members, those in lists, maps and unions included.
    fileprivate var memberTypes: [ObjectType] {
        var types: [ObjectType] = []
        for property in properties { add(property.type, to: &types) }
        return types
    }

    private func add(_ reference: TypeReference, to types: inout [ObjectType]) {
        switch reference {
        case .array(let inner), .map(let inner), .plain(let inner): add(inner, to: &types)
        case .union(let union): for element in union.elements { add(element, to: &types) }
        case .type(let name):
            if case .object(let type)? = package.type(name) { types.append(type) }
        case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
        }
    }
}
