import ArgumentParser
import Base
import Driver

/// `sextant explain`: what does a code mean?
struct Explain: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Explain a code of a finding; without one, list all.",
        discussion: """
            Examples:
              sextant explain undeclared-name
              sextant explain
            """)

    @Argument(help: "The code, as findings show it in brackets.", completion: .list(Explanation.all.map(\.code.name)))
    var code: String?

    mutating func run() throws {
        guard let code else {
            let width = Explanation.all.map(\.code.name.utf8.count).max() ?? 0
            for explanation in Explanation.all {
                let name = explanation.code.name
                let blanks = String(repeating: " ", count: width - name.utf8.count + 2)
                StandardOutput.write(Array("\(name)\(blanks)\(explanation.summary)\n".utf8))
            }
            return
        }
        guard let explanation = Explanation.of(DiagnosticCode(code.lowercased())) else {
            let nearest = NearestName.nearest(to: code, among: Explanation.all.map(\.code.name))
            let hint = nearest.map { "did you mean '\($0)'?" } ?? "`sextant explain` lists all"
            throw ValidationError("there is no code '\(code.onOneLine)'; \(hint)")
        }
        StandardOutput.write(Array((explanation.text + "\n").utf8))
    }
}
