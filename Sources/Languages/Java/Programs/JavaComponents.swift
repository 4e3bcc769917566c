import Base
import LanguageKit
import Lowering
import Program

/// The classes of the components that a program instantiates, each in a file of its own.
enum JavaComponents {
    /// Components may hold components; a program that holds itself would never end.
    private static let deepest = 32

    /// Appends the files of a program's components, inner ones included.
    static func append(_ program: Program, style: JavaStyle, depth: Int = 0, to emission: inout Emission) {
        guard depth < deepest else { return }
        for case .component(let component) in program.declarations {
            guard let inner = program.components[component.className] ?? program.components[component.name] else { continue }
            let name = JavaNaming.className(component.className)
            let path = "\(name).java"
            if emission.files.contains(where: { $0.path == path }) { continue }
            let reading = style.keepsPlainArguments ? inner : inner.readingInputsAsOutputs()
            let translator = JavaTranslator(reading, style: style, isComponent: true)
            emission.files.append(File(path: path, bytes: translator.componentFile(named: name).printed()))
            emission.diagnostics += translator.context.diagnostics
            append(inner, style: style, depth: depth + 1, to: &emission)
        }
    }
}
