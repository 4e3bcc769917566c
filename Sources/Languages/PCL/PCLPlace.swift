import Program
import Schema

/// What is known of the place that an expression stands in, which decides how the keys of objects are written: those of
/// declared members bare, those of maps in quotes.
enum PCLPlace {
    /// A map, or nothing is known.
    case map
    /// An object whose members are named, though no schema declares them.
    case members
    /// A place of the given type.
    case typed(ValueType)
    /// A list of paths of properties.
    case paths

    /// Whether the keys of an object are names of members.
    var hasMembers: Bool {
        switch self {
        case .members: return true
        case .typed(let type):
            if case .object(.declared) = type.unwrappedPlace { return true }
            return false
        case .map, .paths: return false
        }
    }

    /// The place of a list's element.
    var element: PCLPlace {
        guard case .typed(let type) = self else { return self }
        if case .list(let element) = type.unwrappedPlace { return .typed(element) }
        return .map
    }

    /// The place of a member's value.
    func member(_ name: String?) -> PCLPlace {
        guard hasMembers, case .typed(let type) = self, let name, let member = type.unwrappedPlace.member(name) else {
            return .map
        }
        return .typed(member)
    }
}
