public import Base

/// Where the programs of components lie.
public enum ComponentFolders {
    /// The folders outside a program's own that components name and whose texts aren't at hand: paths from the program's folder, such as
    /// `../modules/net`.
    ///
    /// - Parameter texts: the texts of the program and of the components that have been read, by their folders.
    public static func outside(of texts: [String: SourceFile]) -> [String] {
        var found: Set<String> = []
        for (folder, source) in texts where mentionsParent(source) {
            for directory in directories(in: source) {
                let parts = path(of: directory, from: folder.split(separator: "/"))
                let path = parts.joined(separator: "/")
                if parts.first == "..", texts[path] == nil { found.insert(path) }
            }
        }
        return found.sorted()
    }

    /// The path of a component's folder, from that of the outermost program on.
    ///
    /// - Parameter folder: the folder of the program that names it.
    static func path(of directory: String, from folder: [Substring]) -> [Substring] {
        var parts = folder
        for part in directory.split(separator: "/") where part != "." {
            if part == "..", let last = parts.last, last != ".." { parts.removeLast() } else { parts.append(part) }
        }
        return parts
    }

    /// Whether the text may name a folder outside its own, so that it is worth reading.
    private static func mentionsParent(_ source: SourceFile) -> Bool {
        let bytes = source.bytes
        var position = 0
        while let dot = bytes[position...].firstIndex(of: 0x2E) {
            if bytes[dot...].starts(with: [0x2E, 0x2E, 0x2F]) { return true }
            position = dot + 1
        }
        return false
    }

    /// The folders that blocks `module` of HCL and blocks `component` of PCL name.
    private static func directories(in source: SourceFile) -> [String] {
        let body = HCLParser.parse(source, .hcl).body
        return body.blocks("module").compactMap { $0.body.text("source") }.filter { $0.hasPrefix(".") }
            + body.blocks("component").compactMap { $0.labels.count > 1 ? $0.labels[1].text : nil }
    }
}
