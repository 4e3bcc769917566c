import Program
import Schema

/// What an expression's surroundings are.
struct HCLScope {
    /// How the resource that the expression belongs to ranges.
    enum Range {
        /// `count`: `range.value` is `count.index`.
        case count
        /// `for_each`: `range.key` and `range.value` are those of `each`.
        case elements
    }

    /// A loop around the expression.
    struct Loop {
        var loop: ForExpression
        /// The collection, as the loop's own surroundings see it.
        var collection: HCLExpression
    }

    var range: Range?
    /// The range itself.
    var rangeItems: [HCLItem] = []
    /// The loops around the expression, outermost first.
    var loops: [Loop] = []
    /// What variables of loops are called where the loop's own names aren't in scope.
    var names: [VariableID: HCLExpression] = [:]
}

/// What is known of the place that a value stands in, which decides how the keys of objects are written: those of declared objects
/// bare and in snake_case, others quoted and unchanged.
enum HCLPlace {
    /// A map, or nothing is known.
    case unknown
    /// A place of the given type.
    case typed(ValueType)

    /// The declared type of an object that stands in the place.
    func objectType(of object: ObjectExpression) -> ObjectType? {
        guard case .typed(let type) = self else { return nil }
        switch type.unwrappedPlace {
        case .object(.declared(let declared, _)): return declared
        case .union(let union): return object.alternative(in: type)?.declaredObject ?? object.alternative(byConstantIn: union)
        default: return nil
        }
    }

    /// The place of a list's element.
    var element: HCLPlace {
        guard case .typed(let type) = self, case .list(let element) = type.unwrappedPlace else { return .unknown }
        return .typed(element)
    }

    /// The place of a map's value.
    var mapValue: HCLPlace {
        guard case .typed(let type) = self, case .map(let value) = type.unwrappedPlace else { return .unknown }
        return .typed(value)
    }
}

extension ValueType {
    /// The declared type, where it is an object of one.
    var declaredObject: ObjectType? {
        if case .object(.declared(let type, _)) = unwrappedPlace { return type }
        return nil
    }
}

extension ObjectExpression {
    /// The alternative of a union that has, as a constant, the value that this object has for the same member.
    fileprivate func alternative(byConstantIn union: UnionShape) -> ObjectType? {
        union.elements.lazy.compactMap(\.declaredObject).first { type in
            guard let member = type.properties.first(where: { $0.constant != nil }), let constant = member.constant else {
                return false
            }
            return items.contains { $0.name == member.name && $0.value.withoutConversions.constantValue == constant }
        }
    }
}
