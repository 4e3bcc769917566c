/// Whether a value is there when the program runs. Of an output it says so of the value that the output holds.
public enum Presence: Hashable, Sendable {
    /// The value is always there.
    case always
    /// The value may be absent.
    case optional(Reason)

    /// Why a value may be absent. Where there are several reasons, the first on the way to the value counts.
    public enum Reason: Hashable, Sendable {
        /// It is a member that the package's schema doesn't require.
        case declaration
        /// It is configured, or a member of a configured object, and users may leave it out.
        case configuration
        /// Its resource is created only on a condition.
        case condition
        /// It is the literal `null`, or a branch of a conditional is.
        case null
        /// A function of the program language gives nothing in some cases: `singleOrNone`, `lookup` without a default.
        case function
        /// Its type allows null, and no declaration says more.
        case type
    }

    /// Whether the value may be absent.
    public var mayBeAbsent: Bool { self != .always }

    /// The presence of a value that is read through one with this presence: what is read of an absent value is absent.
    public func then(_ inner: @autoclosure () -> Presence) -> Presence { mayBeAbsent ? self : inner() }
}

/// What analysis finds out about the value of a reference, besides its type.
public struct ReferenceFacts: Hashable, Sendable {
    /// The presence of the value.
    public var presence = Presence.always
    /// The presence of its elements, if it is a list or map. Only loops and list literals make lists with absent elements.
    public var elements = Presence.always
    /// Whether it starts from configuration: every member of a configured object may be absent.
    public var isConfigured = false

    /// Creates the facts of a value that is always there.
    public init() {}
}
