import Base
import Documents
import Schema

/// What all pages of a site have around their content.
struct HTMLFrame {
    let package: Package
    let module: ReferenceModule
    /// The page's title; empty for the package's own.
    let title: String
    let spellings: HTMLSpellings

    /// The package's name for people.
    var packageTitle: String {
        guard let name = package.node["displayName"]?.string, !name.isEmpty else { return package.name }
        return name
    }

    /// The module's name as a path: `aws.s3`.
    var dotted: String {
        let folder = module.folder.replacing("/", with: ".")
        return folder.isEmpty ? package.name : "\(package.name).\(folder)"
    }

    /// The way from the page's folder to that of the site.
    var up: String {
        module.folder.isEmpty ? "" : String(repeating: "../", count: module.folder.parts(separatedBy: UInt8(ascii: "/")).count)
    }

    /// Writes everything before the content.
    func begin(to out: inout CodeWriter) {
        let site = up + HTMLPages.folder
        let whole = title.isEmpty ? packageTitle : title == module.folder ? dotted : "\(title) · \(dotted)"
        out.write("<!doctype html><html lang=en><head><meta charset=utf-8><title>\(HTMLText.escaped(whole))</title>")
        out.write(
            "<meta name=viewport content=\"width=device-width,initial-scale=1\"><meta name=color-scheme content=\"light dark\">")
        out.write("<link rel=stylesheet href=\"\(site)style.css\"><script src=\"\(site)site.js\"></script></head><body>")
        out.write("<a class=skip href=#main>Skip to content</a><header><a class=home href=\"\(up)index.html\">")
        out.write("\(HTMLText.escaped(packageTitle))</a>")
        out.write("<div class=search role=search></div>")
        out.write(
            "<fieldset class=languages><legend>Language</legend><label><input type=radio name=lang id=lang- value checked>All</label>"
        )
        for (position, column) in spellings.columns.enumerated() {
            let letter = String(decoding: [HTMLSpellings.letter(position)], as: UTF8.self)
            out.write(
                "<label><input type=radio name=lang id=lang-\(letter) value=\(letter)>\(HTMLText.escaped(column.title))</label>")
        }
        out.write("</fieldset></header><nav class=tree aria-label=Pages></nav><main id=main>")
        guard !title.isEmpty else { return }
        out.write(
            "<nav class=path aria-label=Breadcrumb><ol><li><a href=\"\(up)index.html\">\(HTMLText.escaped(packageTitle))</a>")
        parents(&out)
        out.write("</ol></nav>")
    }

    /// The modules that the page is in, the outermost first.
    private func parents(_ out: inout CodeWriter) {
        let isIndex = title == module.folder
        let parts = module.folder.isEmpty ? [] : module.folder.parts(separatedBy: UInt8(ascii: "/"))
        for (index, part) in parts.enumerated() {
            let isLast = index == parts.count - 1
            if isLast, isIndex {
                out.write("<li aria-current=page>\(HTMLText.escaped(part))")
            } else {
                out.write(
                    "<li><a href=\"\(String(repeating: "../", count: parts.count - 1 - index))index.html\">\(HTMLText.escaped(part))</a>"
                )
            }
        }
        if !isIndex { out.write("<li aria-current=page>\(HTMLText.escaped(title))") }
    }

    /// Writes everything after the content.
    func end(to out: inout CodeWriter) {
        out.write("</main><footer>")
        out.write(HTMLText.escaped(packageTitle))
        if let version = package.version, !version.isEmpty { out.write(" \(HTMLText.escaped(version))") }
        out.write("</footer></body></html>\n")
    }
}
