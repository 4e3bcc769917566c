/// A method that a program calls and brings along, since neither .NET nor the SDK has it.
enum CSharpHelper: Int, CaseIterable, Sendable {
    // In the order in which they are written.
    case notImplemented, computeFileBase64SHA256, computeSHA1, readFileBase64

    /// Its name.
    var name: String { definition.name }
    /// Its head.
    var signature: StaticString { definition.signature }
    /// The lines of its body.
    var lines: [StaticString] { definition.lines }
    /// What a file has to import for it.
    var usings: [CSharpUsing] { definition.usings }

    /// All that is written of it.
    private struct Definition {
        var name: String
        var signature: StaticString
        var lines: [StaticString]
        var usings: [CSharpUsing]
    }

    private var definition: Definition {
        switch self {
        case .notImplemented:
            Definition(
                name: "NotImplemented", signature: "object NotImplemented(string errorMessage)",
                lines: ["throw new System.NotImplementedException(errorMessage);"], usings: [])
        case .computeFileBase64SHA256:
            Definition(
                name: "ComputeFileBase64Sha256", signature: "string ComputeFileBase64Sha256(string path)",
                lines: [
                    "var fileData = Encoding.UTF8.GetBytes(File.ReadAllText(path));",
                    "var hashData = SHA256.Create().ComputeHash(fileData);",
                    "return Convert.ToBase64String(hashData);",
                ], usings: [.system, .files, .cryptography, .text])
        case .computeSHA1:
            Definition(
                name: "ComputeSHA1", signature: "string ComputeSHA1(string input)",
                lines: [
                    "var hash = SHA1.Create().ComputeHash(Encoding.UTF8.GetBytes(input));",
                    "return BitConverter.ToString(hash).Replace(\"-\",\"\").ToLowerInvariant();",
                ], usings: [.system, .cryptography, .text])
        case .readFileBase64:
            Definition(
                name: "ReadFileBase64", signature: "string ReadFileBase64(string path)",
                lines: ["return Convert.ToBase64String(Encoding.UTF8.GetBytes(File.ReadAllText(path)));"],
                usings: [.system, .files, .text])
        }
    }
}
