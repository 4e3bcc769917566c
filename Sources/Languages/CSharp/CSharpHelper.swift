import Base

/// A method that a program calls and brings along, since neither .NET nor the SDK has it.
enum CSharpHelper: String, Comparable, Sendable {
    // In the order in which they are written.
    case computeFileBase64SHA256, computeSHA1, notImplemented, readFileBase64

    /// In the order in which they are written.
    static func < (a: CSharpHelper, b: CSharpHelper) -> Bool { a.signature < b.signature }

    /// The method's head.
    private var signature: String {
        switch self {
        case .computeFileBase64SHA256: "string ComputeFileBase64Sha256(string path)"
        case .computeSHA1: "string ComputeSHA1(string input)"
        case .notImplemented: "object NotImplemented(string errorMessage)"
        case .readFileBase64: "string ReadFileBase64(string path)"
        }
    }

    private var statements: [String] {
        switch self {
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
        case .notImplemented: ["throw new System.NotImplementedException(errorMessage);"]
        case .readFileBase64: ["return Convert.ToBase64String(Encoding.UTF8.GetBytes(File.ReadAllText(path)));"]
        }
    }

    /// Writes the method, from the line break before it to its closing brace.
    func write(_ w: inout CodeWriter) {
        w.newLine()
        w.write(signature)
        w.write(" ")
        w.newLine()
        w.write("{")
        w.indented { w in
            for statement in statements {
                w.newLine()
                w.write(statement)
            }
        }
        w.newLine()
        w.write("}")
    }
}
