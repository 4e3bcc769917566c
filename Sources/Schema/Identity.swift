/// Declarations are the same when they are the same object: a package reads each of them once.
public protocol Declared: AnyObject, Hashable, Sendable {}

extension Declared {
    public static func == (a: Self, b: Self) -> Bool { a === b }
    public func hash(into hasher: inout Hasher) { hasher.combine(ObjectIdentifier(self)) }
}

extension Resource: Declared {}
extension Function: Declared {}
extension ObjectType: Declared {}
extension EnumType: Declared {}
