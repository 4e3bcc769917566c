/// A method that a program calls and brings along, since neither .NET nor the SDK has it.
enum CSharpHelper: Int, CaseIterable, Sendable {
    // In the order in which they are written.
    case notImplemented, computeFileBase64SHA256, computeSHA1, readFileBase64

    /// Its name.
    var name: String {
        switch self {
        case .notImplemented: "NotImplemented"
        case .computeFileBase64SHA256: "ComputeFileBase64Sha256"
        case .computeSHA1: "ComputeSHA1"
        case .readFileBase64: "ReadFileBase64"
        }
    }

    /// Its head.
    var signature: StaticString {
        switch self {
        case .notImplemented: "object NotImplemented(string errorMessage)"
        case .computeFileBase64SHA256: "string ComputeFileBase64Sha256(string path)"
        case .computeSHA1: "string ComputeSHA1(string input)"
        case .readFileBase64: "string ReadFileBase64(string path)"
        }
    }

    /// The lines of its body.
    var lines: [StaticString] {
        switch self {
        case .notImplemented: ["throw new System.NotImplementedException(errorMessage);"]
        case .computeFileBase64SHA256:
            [
                "var fileData = Encoding.UTF8.GetBytes(File.ReadAllText(path));",
                "var hashData = SHA256.Create().ComputeHash(fileData);", "return Convert.ToBase64String(hashData);",
            ]
        case .computeSHA1:
            [
                "var hash = SHA1.Create().ComputeHash(Encoding.UTF8.GetBytes(input));",
                "return BitConverter.ToString(hash).Replace(\"-\",\"\").ToLowerInvariant();",
            ]
        case .readFileBase64: ["return Convert.ToBase64String(Encoding.UTF8.GetBytes(File.ReadAllText(path)));"]
        }
    }

    /// What a file has to import for it.
    var usings: [CSharpUsing] {
        switch self {
        case .notImplemented: []
        case .computeFileBase64SHA256: [.system, .files, .cryptography, .text]
        case .computeSHA1: [.system, .cryptography, .text]
        case .readFileBase64: [.system, .files, .text]
        }
    }
}
