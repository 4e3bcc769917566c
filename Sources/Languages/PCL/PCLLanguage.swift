import Base
public import LanguageKit
public import Program

/// The program language itself: what other programs are ejected to.
// The protocol documents the members.
// swift-format-ignore: AllPublicDeclarationsHaveDocumentation
public struct PCLLanguage: Language {
    public static let id: LanguageID = "pcl"
    public static let aliases: [LanguageID] = []
    public static let displayName = "PCL"
    public static let fence = "pcl"
    public static let mainFile = "main.pp"
    public static let commentMark = "#"
    public static let hasNullInputs = true
    public static let options: [StyleOption] = PCLStyle.options
    public static let isForEjectionOnly = true
    private let style: PCLStyle

    public init(style: StyleSection) { self.style = PCLStyle(style) }

    public func emit(_ program: Program) -> Emission {
        var emission = Emission(files: [])
        emit(program, in: [], to: &emission)
        return emission
    }

    /// Adds a program and, each once, the programs of the components in it, at the paths that the components name.
    private func emit(_ program: Program, in folder: [Substring], to emission: inout Emission) {
        let path = (folder + [Self.mainFile[...]]).joined(separator: "/")
        guard !emission.files.contains(where: { $0.path == path }) else { return }
        var emitter = PCLEmitter(program: program, style: style)
        emitter.writeProgram()
        emission.files.append(.init(path: path, bytes: emitter.out.bytes))
        emission.diagnostics += emitter.diagnostics
        for case .component(let component) in program.declarations {
            guard let inner = program.components[component.name] else { continue }
            var parts = folder
            for part in component.directory.split(separator: "/") where part != "." {
                if part == ".." { _ = parts.popLast() } else { parts.append(part) }
            }
            emit(inner, in: parts, to: &emission)
        }
    }
}
