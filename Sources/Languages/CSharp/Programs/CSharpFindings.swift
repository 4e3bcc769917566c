import Base

/// Collects what a program says and C# can't.
final class CSharpFindings {
    private(set) var diagnostics: [Diagnostic] = []

    /// Adds a finding.
    func report(_ diagnostic: Diagnostic) { diagnostics.append(diagnostic) }
}
