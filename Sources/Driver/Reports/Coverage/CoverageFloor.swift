public import Base
public import Docs
import Documents

/// The least that a run must cover: how many programs of each language come out whole, and of which examples.
///
/// As a file it is JSON with an example a line, to be committed beside the schemas:
///
///     {"version":1,
///     "languages":{"go":1,"python":2},
///     "examples":{
///     "a:index:B#1":[],
///     "a:index:B#2":["go"]
///     }}
///
/// The languages after an example are those in which it does not come out whole.
public struct CoverageFloor: Sendable, Equatable {
    /// Language → number of programs that come out whole.
    public var languages: [String: Int]
    /// Example → languages in which it does not come out whole.
    public var losses: [String: Set<String>]

    /// The floor that a run just meets.
    public init(_ coverage: Coverage, languages: [String]) {
        self.languages = Dictionary(languages.map { ($0, coverage.count(.complete, $0)) }) { a, _ in a }
        losses = Dictionary(
            coverage.examples.map { example in
                (example.name, Set(languages.filter { (example.outcome($0) ?? .complete) != .complete }))
            }, uniquingKeysWith: { $0.union($1) })
    }

    /// Reads a floor; nil with a finding if the text is none.
    public static func read(_ source: SourceFile) -> (floor: CoverageFloor?, diagnostics: [Diagnostic]) {
        let (root, broken) = DataNode.parse(source)
        guard let root, !broken.hasErrors else { return (nil, broken) }
        guard root["version"]?.integer == 1, let languages = root["languages"], languages.kind == .object,
            let examples = root["examples"], examples.kind == .object
        else {
            let finding = Diagnostic(
                .error, .badCoverageFloor, "the file is no floor of coverage of version 1",
                hint: "--update-floor writes one; see `sextant explain bad-coverage-floor`.", in: source, at: root.span)
            return (nil, [finding])
        }
        var floor = CoverageFloor(Coverage(), languages: [])
        for (language, count) in languages.members { floor.languages[language] = count.integer.map { Int(clamping: $0) } }
        for (name, lost) in examples.members { floor.losses[name] = Set(lost.elements.compactMap(\.string)) }
        return (floor, [])
    }

    /// What fell: each language whose count did, each example that came out whole and no longer does, each that is gone.
    /// Languages that were not asked for are left alone.
    ///
    /// - Parameters:
    ///   - file: name of the floor's file.
    ///   - severity: how grave a fall is; a warning where it was accepted.
    public func compare(
        _ coverage: Coverage, languages asked: [String], file: String, severity: Severity = .error
    ) -> [Diagnostic] {
        var found: [Diagnostic] = []
        for language in asked {
            let (least, now) = (languages[language] ?? 0, coverage.count(.complete, language))
            guard now < least else { continue }
            found.append(
                Diagnostic(
                    severity, .coverageFell,
                    "coverage of \(language) fell by \(least - now): from \(least) whole programs to \(now)",
                    hint: "Mend the examples reported as losses, or accept the fall with --lower-floor.", file: file,
                    language: language))
        }
        var names = Set<String>()
        for example in coverage.examples {
            names.insert(example.name)
            guard let before = losses[example.name] else { continue }
            let lost = asked.filter { language in
                (example.outcome(language) ?? .complete) != .complete && !before.contains(language) && languages[language] != nil
            }
            guard !lost.isEmpty else { continue }
            let reason = example.findings.sortedOnce().first { $0.language.map(lost.contains) ?? true }
            found.append(
                Diagnostic(
                    severity, .coverageLoss,
                    "the example '\(example.name)' came out whole in \(lost.joined(separator: ", ")) and no longer does"
                        + (reason.map { ": \($0.message) [\($0.code.name)]" } ?? ""),
                    hint: "Mend the example, or accept the loss with --lower-floor.", file: example.file,
                    location: example.location))
        }
        for name in losses.keys.sorted() where !names.contains(name) {
            found.append(
                Diagnostic(
                    .warning, .coverageGone, "the example '\(name)' is in the floor, but there is none of that name any more",
                    hint: "--update-floor forgets it where no language falls by that, --lower-floor in any case.", file: file))
        }
        return found
    }

    /// The floor of this run, with what the old one says of languages that were not asked for.
    public func updated(by coverage: Coverage, languages asked: [String]) -> CoverageFloor {
        var floor = CoverageFloor(coverage, languages: asked)
        floor.languages.merge(languages) { new, _ in new }
        for (name, lost) in losses where floor.losses[name] != nil {
            floor.losses[name, default: []].formUnion(lost.subtracting(asked))
        }
        return floor
    }

    /// The floor as a file.
    public var bytes: [UInt8] {
        var counts = JSONWriter()
        counts.object { json in
            for (language, count) in languages.sorted(by: { $0.key < $1.key }) { json.member(language, count) }
        }
        var out = Array("{\"version\":1,\n\"languages\":".utf8) + counts.bytes + Array(",\n\"examples\":{".utf8)
        for (index, (name, lost)) in losses.sorted(by: { $0.key < $1.key }).enumerated() {
            var list = JSONWriter(capacity: 64)
            list.value(name)
            out.append(contentsOf: (index == 0 ? "\n" : ",\n").utf8)
            out.append(contentsOf: list.bytes)
            list = JSONWriter(capacity: 64)
            list.array { json in for language in lost.sorted() { json.value(language) } }
            out.append(contentsOf: ":".utf8)
            out.append(contentsOf: list.bytes)
        }
        out.append(contentsOf: "\n}}\n".utf8)
        return out
    }
}

extension DiagnosticCode {
    /// Fewer programs of a language come out whole than the floor asks for.
    public static let coverageFell: DiagnosticCode = "coverage-fell"
    /// An example that came out whole no longer does.
    public static let coverageLoss: DiagnosticCode = "coverage-loss"
    /// An example of the floor is no longer there.
    public static let coverageGone: DiagnosticCode = "coverage-gone"
    /// A file is no floor of coverage.
    public static let badCoverageFloor: DiagnosticCode = "bad-coverage-floor"
}
