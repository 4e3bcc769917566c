import LanguageKit
import Program
import Schema

/// Lists of objects, which HCL writes as blocks.
extension HCLTranslator {
    /// The blocks of a list of objects.
    mutating func blocks(
        _ name: String, _ value: Expression, _ type: ObjectType, _ own: HCLComments, _ scope: HCLScope
    ) -> [HCLItem] {
        switch value {
        case .list(let list):
            if list.items.isEmpty {
                report("an empty list of objects", list.span, hint: "Leave `\(name)` out, which in HCL means the same.")
            }
            var items: [HCLItem] = []
            for (index, item) in list.items.enumerated() {
                var comments = index == 0 ? own : HCLComments()
                let nested = nestedComments(item.comments)
                comments.leading += nested.leading
                comments.trailing = comments.trailing ?? nested.trailing
                items.append(.block(element(name, item.value.withoutConversions, type, comments, scope)))
            }
            if !style.dropsNestedComments, !list.endComments.isEmpty { items.append(.comments(comments(list.endComments))) }
            return items
        case .forEach(let loop) where loop.key == nil: return [.block(dynamic(name, loop, type, own, scope))]
        default:
            // One object is given where a list of them is wanted.
            if case .object = value.type.resolved.withoutOptional { return [.block(element(name, value, type, own, scope))] }
            let list = translate(value, .unknown, scope)
            let elements = value.presence.mayBeAbsent ? Self.openedList(list) : list
            return [.block(copies(name, value, elements, value.elementType, type, own))]
        }
    }

    /// The block of one element.
    private mutating func element(
        _ name: String, _ value: Expression, _ type: ObjectType, _ own: HCLComments, _ scope: HCLScope
    ) -> HCLBlock {
        if case .object(let object) = value {
            return HCLBlock(type: name, items: members(of: object, type, scope), comments: own)
        }
        let list = HCLExpression.list(HCLList([translate(value, .unknown, scope)]))
        return copies(name, value, list, value.type.resolved.withoutOptional, type, own)
    }

    private mutating func reportList(_ name: String, _ value: Expression) {
        report(
            "a list of objects that isn't written out", value.span,
            hint: "Write the objects of `\(name)` out, or make them in a `for`.")
    }

    /// The items of an object that is written as a block.
    private mutating func members(of object: ObjectExpression, _ type: ObjectType, _ scope: HCLScope) -> [HCLItem] {
        var items: [HCLItem] = []
        for item in object.items {
            guard let key = item.name else {
                report("a computed name of a property", item.key.span, hint: "Write the name out.")
                continue
            }
            let place = type.properties[key].map { ValueType.ofMember($0, in: type.package, isInput: true) } ?? .dynamic
            items += input(HCLNames.property(key), item.value, place, nestedComments(item.comments), scope)
        }
        if !style.dropsNestedComments, !object.endComments.isEmpty { items.append(.comments(comments(object.endComments))) }
        return items
    }

    // MARK: Dynamic blocks

    /// A block for each element of a collection.
    private mutating func dynamic(
        _ name: String, _ loop: ForExpression, _ type: ObjectType, _ own: HCLComments, _ scope: HCLScope
    ) -> HCLBlock {
        var collection = translate(loop.collection, .unknown, scope)
        if let condition = loop.condition {
            // Only what is gone through can leave elements out.
            let filtered = translate(condition, .unknown, scope)
            collection = .forEach(
                HCLFor(
                    keyVariable: loop.keyVariable?.name, valueVariable: loop.valueVariable.name, collection: collection,
                    key: loop.keyVariable.map { .word($0.name) }, value: .word(loop.valueVariable.name), condition: filtered))
        }
        var inner = scope
        inner.names[loop.valueVariable.id] = .path(name, [.attribute("value")])
        if let key = loop.keyVariable { inner.names[key.id] = .path(name, [.attribute("key")]) }
        let value = loop.value.withoutConversions
        if case .object(let object) = value {
            return Self.dynamic(name, collection, members(of: object, type, inner), own)
        }
        let items = copiedMembers(translate(value, .unknown, inner), value.type.resolved.withoutOptional, type, open: [])
        if items == nil { reportList(name, value) }
        return Self.dynamic(name, collection, items ?? [], own)
    }

    private static func dynamic(
        _ name: String, _ collection: HCLExpression, _ content: [HCLItem], _ own: HCLComments
    ) -> HCLBlock {
        HCLBlock(
            type: "dynamic", labels: [name],
            items: [
                .attribute(HCLAttribute(name: "for_each", value: collection)),
                .block(HCLBlock(type: "content", items: content)),
            ], comments: own)
    }

    /// A block for each element of a list that isn't written out: its properties are read one by one.
    ///
    /// - Parameters:
    ///   - list: the list as it is written.
    ///   - source: the type of its elements.
    private mutating func copies(
        _ name: String, _ value: Expression, _ list: HCLExpression, _ source: ValueType, _ type: ObjectType, _ own: HCLComments
    ) -> HCLBlock {
        let items = copiedMembers(.path(name, [.attribute("value")]), source, type, open: [])
        if items == nil { reportList(name, value) }
        return Self.dynamic(name, list, items ?? [], own)
    }

    /// Attributes and blocks that read the properties of an object; nil where its members aren't known, or hold each other.
    private func copiedMembers(
        _ object: HCLExpression, _ source: ValueType, _ type: ObjectType, open: [ObjectType]
    ) -> [HCLItem]? {
        guard !open.contains(type), case .object(let shape) = source else { return nil }
        var items: [HCLItem] = []
        for property in type.properties {
            guard let member = shape.member(property.name) else { continue }
            let name = HCLNames.property(property.name)
            let value = object.following(steps([.member(property.name)], [source]))
            guard let inner = ValueType.ofMember(property, in: type.package, isInput: true).blockType else {
                items.append(.attribute(HCLAttribute(name: name, value: value)))
                continue
            }
            let element = member.resolved.withoutOptional.element
            guard let content = copiedMembers(.path(name, [.attribute("value")]), element, inner, open: open + [type]) else {
                return nil
            }
            items.append(.block(Self.dynamic(name, Self.openedList(value), content, HCLComments())))
        }
        return items
    }

    /// A list that may be absent, as one to go through.
    private static func openedList(_ list: HCLExpression) -> HCLExpression {
        .conditional(.binary(.equal, list, .word("null")), .list(HCLList([])), list)
    }
}

extension Expression {
    /// The type of a list's elements; lists without any say nothing about it.
    fileprivate var elementType: ValueType {
        switch withoutConversions {
        case .conditional(let e):
            if e.whenTrue.isEmptyList { return e.whenFalse.elementType }
            return e.whenFalse.isEmptyList ? e.whenTrue.elementType : type.resolved.withoutOptional.element
        default: return type.resolved.withoutOptional.element
        }
    }

    private var isEmptyList: Bool {
        if case .list(let e) = withoutConversions { return e.items.isEmpty }
        return false
    }
}
