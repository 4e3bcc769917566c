/// A function of the program language itself.
///
/// The list is that of the published program language; `unknown` keeps a call of anything else as it stands.
public enum BuiltinFunction: Hashable, Sendable {
    case element, entries, length, lookup, range, join, split, singleOrNone
    case fileArchive, remoteArchive, assetArchive, fileAsset, stringAsset, remoteAsset
    case readFile, readDir, fileBase64, fileBase64SHA256, mimeType
    case secret, unsecret, toJSON, toBase64, fromBase64, sha1
    case stack, project, organization, currentDirectory, rootDirectory
    case notImplemented, getOutput, tryCatch, can
    case maximum, minimum
    case resourceName, resourceType
    case unknown(String)

    private static let byName: [String: BuiltinFunction] = [
        "element": .element, "entries": .entries, "length": .length, "lookup": .lookup, "range": .range, "join": .join,
        "split": .split, "singleOrNone": .singleOrNone, "fileArchive": .fileArchive, "remoteArchive": .remoteArchive,
        "assetArchive": .assetArchive, "fileAsset": .fileAsset, "stringAsset": .stringAsset, "remoteAsset": .remoteAsset,
        "readFile": .readFile, "readDir": .readDir, "filebase64": .fileBase64, "filebase64sha256": .fileBase64SHA256,
        "mimeType": .mimeType, "secret": .secret, "unsecret": .unsecret, "toJSON": .toJSON, "toBase64": .toBase64,
        "fromBase64": .fromBase64, "sha1": .sha1, "stack": .stack, "project": .project, "organization": .organization,
        "cwd": .currentDirectory, "rootDirectory": .rootDirectory, "notImplemented": .notImplemented, "getOutput": .getOutput,
        "try": .tryCatch, "can": .can, "pulumiResourceName": .resourceName, "pulumiResourceType": .resourceType,
        "max": .maximum, "min": .minimum,
    ]
    private static let names = Dictionary(uniqueKeysWithValues: byName.map { ($1, $0) })

    /// The function that the program language calls by this name.
    public init(name: String) { self = Self.byName[name] ?? .unknown(name) }

    /// Its name in the program language.
    public var name: String {
        if case .unknown(let name) = self { return name }
        return Self.names[self] ?? ""
    }
}
