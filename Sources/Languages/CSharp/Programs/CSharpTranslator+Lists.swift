import Program
import Schema

extension CSharpTranslator {
    /// Translates a list.
    ///
    /// - Parameter fillsMember: whether it is the whole value of a member, so that lists in it may be bare braces.
    func list(_ list: ListExpression, in place: CSharpPlace, fillsMember: Bool) -> CSharpExpression {
        if list.items.isEmpty { return emptyList(in: place) }
        return .new(start(of: list, in: place), elements(of: list, in: place, fillsMember: fillsMember))
    }

    /// A list as braces that add to a member's own collection.
    func addedList(_ list: ListExpression, in place: CSharpPlace) -> CSharpExpression {
        if list.items.isEmpty { return emptyList(in: place) }
        return .new(.existing, elements(of: list, in: place, fillsMember: true))
    }

    private func elements(of list: ListExpression, in place: CSharpPlace, fillsMember: Bool) -> [CSharpInitializer.Entry] {
        list.items.map { .value(element($0.value, in: place, fillsMember: fillsMember)) }
    }

    /// A list without elements, from which C# can't infer the array's type.
    private func emptyList(in place: CSharpPlace) -> CSharpExpression {
        .new(place.listStart == .array ? .arrayOf(.nullableObject) : place.listStart.target, [], .empty)
    }

    /// What stands before the braces of a list that has elements.
    private func start(of list: ListExpression, in place: CSharpPlace) -> CSharpCreation.Target {
        let hasDifferentLiterals = list.hasDifferentLiterals
        if list.hasDifferentObjects || (list.type.isListOfUnions && !hasDifferentLiterals) { return .existing }
        if hasDifferentLiterals || list.items.allSatisfy(\.value.isNull) { return .arrayOf(.nullableObject) }
        if place.listStart == .array, let element = mixedElement(of: list) { return .arrayOf(element) }
        return place.listStart.target
    }

    /// The type of an array's elements where some of its texts, numbers or booleans are outputs and others aren't, or outputs are of
    /// several types, so that C# can't infer it.
    func mixedElement(of list: ListExpression) -> CSharpType? {
        let later = list.items.map { facts.isOutput($0.value) }
        let elements = Set(
            list.items.map { CSharpTypes.primitive($0.value.withoutFreeConversion.type.resolved.unwrapped) })
        guard later.contains(true) else {
            let areNumbers = elements == [.int, .double]
            return style.keepsMembersUncast || elements.count < 2 || elements.contains(nil) || areNumbers ? nil : .nullableObject
        }
        if elements.count > 1 { return elements.contains(nil) ? nil : .nullableObject }
        guard later.contains(false), let element = elements.first.flatMap(\.self) else { return nil }
        return .input(of: element)
    }
}

extension CSharpPlace.ListStart {
    fileprivate var target: CSharpCreation.Target {
        switch self {
        case .array: .array
        case .implicit: .implicit
        case .existing: .existing
        }
    }
}

extension ListExpression {
    /// Whether the elements have no common type that C# could infer, where a value of any type is wanted. Numbers and booleans count as
    /// different where their values are; objects are always dictionaries.
    var hasDifferentTypes: Bool {
        guard let first = items.first?.value else { return false }
        switch first.type {
        case .object, .map: return false
        default: break
        }
        return items.dropFirst().contains { item in
            if case .literal(let a) = first, case .literal(let b) = item.value, a.value != b.value, first.stringLiteral == nil {
                return true
            }
            return first.type.conversion(from: item.value.type) != .safe || item.value.type.conversion(from: first.type) != .safe
        }
    }

    /// Whether literals of several types stand in it as they are, so that C# can't infer the array's type.
    fileprivate var hasDifferentLiterals: Bool {
        var first: ValueType?
        for item in items {
            guard case .literal(let literal) = item.value, literal.value != .null else { continue }
            let type: ValueType = literal.type == .integer ? .number : literal.type
            if let first, first != type { return true }
            first = type
        }
        return false
    }

    /// Whether it holds objects of several classes, so that C# can't infer the array's type.
    fileprivate var hasDifferentObjects: Bool {
        var first: String?
        for item in items {
            guard case .object(.declared(let type, _)) = item.value.type.unwrapped else { continue }
            let name = Token(type.token).member
            if let first, first != name { return true }
            first = name
        }
        return false
    }
}

extension ValueType {
    /// Whether it is a list whose elements may be of several types.
    var isListOfUnions: Bool {
        let element: ValueType
        switch unwrapped {
        case .list(let t): element = t
        case .tuple(let ts): element = ts.first ?? .dynamic
        default: return false
        }
        if case .union = element.unwrapped { return true }
        return false
    }
}

extension TypeReference {
    /// Whether it is a list whose elements may be of several types.
    var isListOfUnions: Bool {
        switch self {
        case .plain(let t): t.isListOfUnions
        // What takes assets takes archives too.
        case .array(.union), .array(.plain(.union)), .array(.asset), .array(.plain(.asset)): true
        default: false
        }
    }
}
