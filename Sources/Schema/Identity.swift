/// Declarations are the same when they are the same object: a package reads each of them once.
public protocol Declared: AnyObject, Hashable, Sendable {}

extension Declared {
    /// Whether both are one object.
    public static func == (a: Self, b: Self) -> Bool { a === b }
    /// Hashes the object's identity.
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Resource: Declared {}
extension Function: Declared {}
extension ObjectType: Declared {}
extension EnumType: Declared {}
