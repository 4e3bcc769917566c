import Base
import LanguageKit
import Program
import Schema

extension GoEmitter {
    /// The whole of `main.go`.
    func mainFile() -> [UInt8] {
        plan()
        var body = GoWriter()
        body.indent()
        body.indent()
        for position in 0...program.declarations.count {
            if position == program.requiredVersionPosition, let version = program.requiredVersion {
                writeRequiredVersion(version, to: &body)
            }
            if position < program.declarations.count { write(program.declarations[position], at: position, to: &body) }
        }
        body.line("return nil")
        var out = GoWriter()
        writePreamble(to: &out)
        out.write("func main() {\n\tpulumi.Run(func(ctx *pulumi.Context) error {\n")
        out.write(body)
        out.write("\t})\n}\n")
        writeArrayHelpers(to: &out)
        return out.finished()
    }

    /// The declarations alone.
    func fragment() -> [UInt8] {
        plan()
        var body = GoWriter()
        for (position, declaration) in program.declarations.enumerated() { write(declaration, at: position, to: &body) }
        return body.finished()
    }

    /// Decides what the writing depends on: imports whose names nothing may take, names of declarations, which are used.
    func plan() {
        for declaration in program.declarations {
            switch declaration {
            case .resource(let resource): importResource(resource)
            case .configuration: if !isComponent { _ = imports.add(Self.configurationPath, name: "config") }
            case .hook(let hook): if !hook.command.isEmpty { _ = imports.add("os/exec", name: "exec") }
            case .component, .variable, .output: break
            }
            if isComponent, declaration.isChild { _ = imports.add("fmt", name: "fmt") }
            declaration.forEachExpression { plan($0) }
        }
        if let version = program.requiredVersion { plan(version) }
        assignNames()
    }

    /// The same for all that an expression holds.
    private func plan(_ root: Expression) {
        root.forEachNested { expression in
            switch expression {
            case .reference(let e): if case .declaration(let index) = e.root { used.insert(index) }
            case .invoke(let e): _ = functionLocation(e.token, e.function)
            case .call(let e):
                need(e.function)
                // The library itself makes some documents: only what is written tells whether the module is imported.
                if e.function == .toJSON { makesDocuments = true }
            case .literal, .template, .object, .list, .access, .index, .method, .conditional, .binary, .unary, .forEach, .splat,
                .convert, .apply:
                break
            }
        }
    }

    private func assignNames() {
        var taken = imports.names.union(GoReservedWords.program)
        if !isComponent, program.declarations.contains(where: \.isConfiguration) { taken.insert("cfg") }
        if makesDocuments { taken.insert("json") }
        names = program.declarations.map { declaration in
            if case .output = declaration { return declaration.name }
            var base = GoNames.identifier(declaration.name)
            if style.namesFromKeys, let key = declaration.sourceName { base = GoNames.identifier(key) }
            var name = base
            var number = 2
            while taken.contains(name) {
                name = "\(base)\(number)"
                number += 1
            }
            taken.insert(name)
            return name
        }
    }

    /// The package clause, imports and helper functions.
    func writePreamble(to writer: inout GoWriter) {
        _ = imports.add("github.com/pulumi/pulumi/sdk/v3/go/pulumi", name: "pulumi")
        writer.write("package main\n\n")
        imports.write(to: &writer)
        writer.endLine()
        for text in helpers.map({ $0.text(style) }).sorted() {
            writer.write(text)
            writer.write("\n\n")
        }
    }

    /// The functions that turn a plain list into a list of inputs.
    func writeArrayHelpers(to writer: inout GoWriter) {
        for type in arrayHelpers.sorted() {
            guard let dot = type.firstIndex(of: ".") else { continue }
            let element = type == "pulumi.IDArray" ? "pulumi.IDInput" : String(type.dropLast(5))
            let bare = String(element[element.index(after: dot)...])
            let plain = Self.plainElements[bare] ?? element
            writer.open("func \(arrayHelperName(type))(arr []\(plain)) \(type) {")
            writer.line("var pulumiArr \(type)")
            writer.open("for _, v := range arr {")
            writer.line("pulumiArr = append(pulumiArr, \(element)(v))")
            writer.close()
            writer.line("return pulumiArr")
            writer.close()
        }
    }

    /// The name of the function that makes a list of inputs of the given type.
    func arrayHelperName(_ type: String) -> String {
        "to" + type.split(separator: ".").map { GoNames.title(String($0)) }.joined()
    }

    private static let plainElements = [
        "String": "string", "Bool": "bool", "Int": "int", "Int64": "int64", "Float64": "float64", "ID": "pulumi.ID",
    ]
    private static let configurationPath = "github.com/pulumi/pulumi/sdk/v3/go/pulumi/config"

    private func writeRequiredVersion(_ version: Expression, to writer: inout GoWriter) {
        let (value, temporaries) = lower(version, to: .string)
        write(temporaries, to: &writer)
        writer.writeIndent()
        writer.write("if err := ctx.RequirePulumiVersion(")
        write(value, to: &writer)
        writer.write("); err != nil {\n")
        writer.indent()
        writer.line("return err")
        writer.close()
    }

    /// Writes a declaration as statements.
    func write(_ declaration: Declaration, at position: Int, to writer: inout GoWriter) {
        switch declaration {
        case .configuration(let d):
            write(d, as: names[position], to: &writer)
            // Go compiles no program with a variable that nothing reads.
            if !used.contains(position) { writer.line("_ = \(names[position])") }
        case .variable(let d): write(d, as: used.contains(position) ? names[position] : nil, to: &writer)
        case .resource(let d): write(d, as: names[position], isUsed: used.contains(position), to: &writer)
        case .output(let d): write(d, to: &writer)
        case .component(let d): write(d, as: names[position], isUsed: used.contains(position), to: &writer)
        case .hook(let d): write(d, as: used.contains(position) ? names[position] : nil, to: &writer)
        }
    }

    /// Writes comments of the source as a block.
    func write(_ comments: Comments, to writer: inout GoWriter) {
        guard !style.omitsComments else { return }
        for text in comments.leading + (comments.trailing.map { [$0] } ?? []) {
            // A comment that holds a comment of the configuration language keeps the text alone.
            let text = text.hasPrefix(" // ") ? String(text.dropFirst(3)) : text
            let isSpaced = text.isEmpty || text.utf8.first == 0x20 || text.utf8.first == 0x09
            writer.line((isSpaced ? "//" : "// ") + text.trimmingTrailingBlanks)
        }
    }

    /// Writes `if err != nil { return err }`.
    func writeErrorCheck(to writer: inout GoWriter, returning value: String? = nil) {
        if isFragment { return }
        writer.open("if err != nil {")
        writer.line(value.map { "return \($0), err" } ?? (isComponent ? "return nil, err" : "return err"))
        writer.close()
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

extension Declaration {
    /// The source's key, for what has one beside its name.
    fileprivate var sourceName: String? {
        switch self {
        case .resource(let d): d.sourceName
        case .variable(let d): d.sourceName
        case .configuration, .output, .component, .hook: nil
        }
    }

    /// Whether it is a configuration variable.
    var isConfiguration: Bool {
        if case .configuration = self { return true }
        return false
    }

    /// Whether it registers a resource.
    var isChild: Bool {
        switch self {
        case .resource, .component: true
        case .configuration, .variable, .output, .hook: false
        }
    }
}
