package import Schema

extension Function {
    /// The object that the function gives, spelled out or declared among the types; nil if it gives something else or nothing.
    package var resultObject: ObjectType? {
        switch result {
        case .none: return nil
        case .object(let object): return object
        case .value(.type(let name)):
            guard case .object(let object)? = package.type(name) else { return nil }
            return object
        case .value: return nil
        }
    }
}
