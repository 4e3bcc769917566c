import Base
import Documents

extension PageRenderer {
    /// The description with every example made anew in place. All other text stays as it is, byte for byte.
    func rewritten(_ description: EmbeddedText, of subject: PageSubject, _ page: inout Page) -> String {
        let text = description.bytes
        var out: [UInt8] = []
        var end = 0
        var number = 0
        for run in FenceRun.all(in: text) {
            guard let source = source(of: run) else {
                keep(run, of: description, reasons: [], &page)
                continue
            }
            number += 1
            let program = program(in: source, of: description, name: "example \(number) of \(subject.token)")
            // Pages without YAML were made from HCL, which says more: what other languages can't say was never there.
            let present = Set(run.fences.compactMap { language(of: $0)?.id })
            let absent = program.format == .hcl ? Set(languages.map(\.id)).subtracting(present) : []
            let converted = converted(program, absent: absent, &page)
            guard converted.declaresAnything else {
                keep(run, of: description, reasons: converted.diagnostics.filter { $0.severity == .error }, &page)
                continue
            }
            record(converted, of: program, &page)
            let blocks = blocks(of: run, source: source, programs: converted, program, description, &page)
            for (range, block) in blocks {
                out.append(contentsOf: text[end..<range.lowerBound])
                out.append(contentsOf: block.utf8)
                end = range.upperBound
            }
        }
        out.append(contentsOf: text[end...])
        return String(decoding: out, as: UTF8.self)
    }

    /// The block that the others are made from: the YAML program of an example, or the one in HCL where there is none. A lone block
    /// outside of markers may be anything.
    private func source(of run: FenceRun) -> Fence? {
        let yaml = run.fences.first { $0.name == "yaml" || $0.name == "yml" }
        guard let source = yaml ?? run.fences.first(where: { $0.name == "hcl" }) else { return nil }
        return run.isMarked || run.fences.contains { $0 != source && language(of: $0) != nil } ? source : nil
    }

    private func language(of fence: Fence) -> PageLanguage? { languages.first { $0.fenceNames.contains(fence.name) } }

    /// Whether a block that stays as it is must be reported: one of a language that was asked for, or of none that is
    /// known in the midst of an example.
    private func isReported(_ fence: Fence, isMarked: Bool) -> Bool {
        language(of: fence) != nil || (isMarked && !otherFences.contains(fence.name))
    }

    /// The program in a code block.
    private func program(in fence: Fence, of description: EmbeddedText, name: String) -> ProgramText {
        var code: [UInt8] = []
        for line in description.bytes[fence.content].split(separator: 0x0A, omittingEmptySubsequences: false) {
            let blanks = line.prefix(fence.indent).prefix { $0 == 0x20 }.count
            code.append(contentsOf: line.dropFirst(blanks))
            code.append(0x0A)
        }
        // The split gives an empty line after the last line break.
        if code.last == 0x0A { code.removeLast() }
        let source = SourceFile(name: name, bytes: code)
        return ProgramText(source, format: fence.name == "hcl" ? .hcl : .yaml, file: description.node.source.name) { place in
            // Lines of the block are lines of the description, so that an offset can be counted from the line's start.
            var offset = fence.content.lowerBound
            for _ in 1..<max(1, place.line) {
                offset = description.bytes[offset...].firstIndex(of: 0x0A).map { $0 + 1 } ?? description.bytes.count
            }
            let inLine = source.offset(of: place) - source.offset(of: SourceLocation(line: place.line, column: 1))
            return description.location(of: min(description.bytes.count, offset + inLine + (inLine >= 0 ? fence.indent : 0)))
        }
    }

    /// The run's blocks in order, each with the range of the text that it takes the place of. Languages that the run lacks
    /// come after the language before them, or first.
    private func blocks(
        of run: FenceRun, source: Fence, programs: ExamplePrograms, _ program: ProgramText, _ description: EmbeddedText,
        _ page: inout Page
    ) -> [(Range<Int>, String)] {
        var blocks: [(Range<Int>, String)] = []
        var place = run.fences.first?.range.lowerBound ?? 0
        let byLanguage = Dictionary(run.fences.compactMap { fence in language(of: fence).map { ($0.id, fence) } }) { a, _ in a }
        for language in languages where !programs.leftOut.contains(language.id) {
            let code = programs.programs.first { $0.language == language.id }
            let text = CodeBlock.text(
                text(of: code, in: language, at: program, &page), fence: language.fence, indent: source.indent)
            guard let fence = byLanguage[language.id] else {
                blocks.append((place..<place, text))
                continue
            }
            let closed = fence.isClosed && description.bytes[fence.range].last == 0x0A
            blocks.append((fence.range, closed ? text : String(text.dropLast())))
            place = fence.range.upperBound
        }
        // A block that nobody asked to be made anew is no loss: it is counted, not reported.
        for fence in run.fences where language(of: fence) == nil && isReported(fence, isMarked: true) {
            page.coverage.kept[fence.name.isEmpty ? "unnamed" : fence.name, default: 0] += 1
        }
        // Ranges rise, except where a page orders its languages otherwise; equal ones keep the order of the languages.
        return blocks.enumerated().sorted { a, b in
            let (first, second) = (a.element.0, b.element.0)
            return (first.lowerBound, first.upperBound, a.offset) < (second.lowerBound, second.upperBound, b.offset)
        }.map(\.element)
    }

    /// Reports that blocks stay as they are, and keeps count of what that leaves out.
    private func keep(_ run: FenceRun, of description: EmbeddedText, reasons: [Diagnostic], _ page: inout Page) {
        let isLone = !run.isMarked && run.fences.count == 1
        let findings = run.fences.filter { isReported($0, isMarked: run.isMarked) }.map {
            kept($0, isLone: isLone && reasons.isEmpty, description)
        }
        page.diagnostics += findings
        let stay = Set(run.fences.compactMap { language(of: $0)?.id })
        guard run.isMarked || !stay.isEmpty, let first = run.fences.first else { return }
        record(
            nil, file: description.node.source.name, location: description.location(of: first.range.lowerBound),
            findings: reasons + findings, kept: stay, isWhole: run.isMarked, &page)
    }

    /// The finding that a code block stays as it is. `isLone` says that it stands outside of examples, and without the same
    /// program in another language beside it.
    private func kept(_ fence: Fence, isLone: Bool, _ description: EmbeddedText) -> Diagnostic {
        let name = fence.name.isEmpty ? "unnamed" : fence.name
        let message: String
        let hint: String
        if language(of: fence) == nil {
            message = "the \(name) code block is kept unchanged: programs are not generated in this language"
            hint = "Remove the block, or keep it up to date by hand."
        } else if isLone, fence.name == "yaml" || fence.name == "yml" {
            message = "the \(name) code block is kept unchanged: it is not part of an example"
            hint = "Put it between `<!--Start PulumiCodeChooser -->` and `<!--End PulumiCodeChooser -->` if it is a program."
        } else {
            message = "the \(name) code block is kept unchanged: there is no program in YAML or HCL to generate it from"
            hint = "Give the example a program in YAML or HCL that can be read."
        }
        return Diagnostic(
            .warning, .fenceKept, message, hint: hint, file: description.node.source.name,
            location: description.location(of: fence.range.lowerBound))
    }
}
