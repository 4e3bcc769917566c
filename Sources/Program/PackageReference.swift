/// A package that a program names explicitly.
public struct PackageReference: Hashable, Sendable {
    /// What makes another package of a base package.
    public struct Parameterization: Hashable, Sendable {
        /// The name that tokens begin with.
        public var name: String
        /// Its version.
        public var version: String?
        /// What the base package is given, in base64.
        public var value: String?

        /// Creates a parameterization.
        public init(name: String, version: String? = nil, value: String? = nil) {
            self.name = name
            self.version = version
            self.value = value
        }
    }

    /// Its name; that of the base package where it is parameterized.
    public var name: String
    /// The version that is asked for.
    public var version: String?
    /// Where its plugin comes from.
    public var downloadURL: String?
    /// What makes another package of it.
    public var parameterization: Parameterization?

    /// Creates a reference.
    public init(name: String, version: String? = nil, downloadURL: String? = nil, parameterization: Parameterization? = nil) {
        self.name = name
        self.version = version
        self.downloadURL = downloadURL
        self.parameterization = parameterization
    }
}
