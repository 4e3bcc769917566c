import Base
import LanguageKit
import Program

/// Whole files, and the declarations in them.
extension GoTranslator {
    /// The whole of `main.go`.
    func mainFile() -> GoFile {
        var translator = self
        var block = GoBlock(failure: [.error])
        let program = context.program
        for position in 0...program.declarations.count {
            if position == program.requiredVersionPosition, let version = program.requiredVersion {
                translator.addRequiredVersion(version, to: &block)
            }
            if position < program.declarations.count { translator.add(program.declarations[position], at: position, to: &block) }
        }
        block.add(.give([.null]))
        let function = GoFunction(
            parameters: [GoParameter("ctx", .pointer(.library("Context")))], results: [.error], body: block.statements)
        let run = GoStatement.expression(.call(.library("Run"), [.function(function)]))
        return GoFile(
            package: "main",
            declarations: [.function(GoFunctionDeclaration(name: "main", parameters: [], results: [], body: [run]))])
    }

    /// The declarations alone.
    func fragment() -> [GoStatement] {
        var translator = self
        var block = GoBlock(failure: nil)
        for (position, declaration) in context.program.declarations.enumerated() {
            translator.add(declaration, at: position, to: &block)
        }
        return block.statements
    }

    private func addRequiredVersion(_ version: Expression, to block: inout GoBlock) {
        let value = translate(add(lower(version, to: .string), to: &block))
        let setup = GoStatement.define(["err"], GoExpression.context.calling("RequirePulumiVersion", [value]))
        block.add(.condition(GoCondition(setup: setup, test: .binary(.notEqual, .error, .null), then: [.give([.error])])))
    }

    /// Adds a declaration's statements, and takes note of what it declares.
    mutating func add(_ declaration: Declaration, at position: Int, to block: inout GoBlock) {
        let name = context.names[position]
        let isUsed = context.used.contains(position)
        switch declaration {
        case .configuration(let d):
            add(d, as: name, to: &block)
            if d.hasOutputDefault, !style.keepsOutputTypes {
                scope.retyped[position] = .output(d.type.resolved)
                scope.declared[position] = .output(d.type.resolved)
            }
            // Go compiles no program with a variable that nothing reads.
            if !isUsed { block.add(.assign([.name("_")], .name(name))) }
        case .variable(let d):
            add(d, as: isUsed ? name : nil, isPart: context.parts.contains(position), to: &block)
            guard isUsed else { return }
            scope.declared[position] = declaredType(of: d)
            retype(d, at: position)
        case .resource(let d): add(d, as: name, isUsed: isUsed, to: &block)
        case .output(let d): add(d, to: &block)
        case .component(let d): add(d, as: name, isUsed: isUsed, to: &block)
        case .hook(let d): add(d, as: isUsed ? name : nil, to: &block)
        }
    }

    /// Adds comments of the source.
    func add(_ comments: Comments, to block: inout GoBlock) {
        guard !style.omitsComments else { return }
        for text in comments.leading + (comments.trailing.map { [$0] } ?? []) {
            let text = text.withoutInnerCommentMark
            let isSpaced = text.isEmpty || text.utf8.first == 0x20 || text.utf8.first == 0x09
            block.add(.comment(((isSpaced ? "" : " ") + text).trimmingTrailingBlanks))
        }
    }
}

extension String {
    /// The text without blanks at its end, as the formatter leaves comments.
    var trimmingTrailingBlanks: String {
        var text = Substring(self)
        while let last = text.utf8.last, last == 0x20 || last == 0x09 || last == 0x0D { text = text.dropLast() }
        return String(text)
    }
}
