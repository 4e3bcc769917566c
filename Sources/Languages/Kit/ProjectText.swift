package import Base
import Program

/// Small texts that project files have in common.
package enum ProjectText {
    /// A file of the given text.
    package static func file(_ path: String, _ text: String) -> File {
        File(path: path, bytes: Array(text.utf8))
    }

    /// `Pulumi.yaml`: the project's name, what runs it, and what the program's source says about the project.
    ///
    /// - Parameters:
    ///   - runtime: the name of the runtime.
    ///   - options: the runtime's options, in the order of the file.
    package static func settings(of project: Project, runtime: String, options: [(key: String, value: String)] = []) -> File {
        var text = "name: \(project.name)\n"
        if options.isEmpty {
            text += "runtime: \(runtime)\n"
        } else {
            text += "runtime:\n  name: \(runtime)\n  options:\n"
            for (key, value) in options { text += "    \(key): \(value)\n" }
        }
        for setting in project.settings where setting.key != "config" { text += setting.lines.map { $0 + "\n" }.joined() }
        let configuration = project.settings.filter { $0.key == "config" }
        if !configuration.isEmpty { text += "config:\n" }
        for setting in configuration { text += setting.lines.map { "  \($0)\n" }.joined() }
        return file("Pulumi.yaml", text)
    }

    /// `.gitignore`.
    package static func ignored(_ paths: String...) -> File {
        file(".gitignore", paths.map { $0 + "\n" }.joined())
    }

    /// A text in quotation marks, as JSON has it.
    package static func quoted(_ text: String) -> String {
        var writer = JSONWriter()
        writer.value(text)
        return String(decoding: writer.bytes, as: UTF8.self)
    }

    /// A text inside an element or attribute of XML. What XML has no character for is left out.
    package static func escaped(_ text: String) -> String {
        var out = ""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "&": out += "&amp;"
            case "<": out += "&lt;"
            case ">": out += "&gt;"
            case "\"": out += "&quot;"
            default: if scalar.value >= 0x20 { out.unicodeScalars.append(scalar) }
            }
        }
        return out
    }
}
