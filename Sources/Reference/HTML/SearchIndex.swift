import Base
import Schema
import Synchronization

/// What the search of a site reads: a list of all pages, and properties and types by the first letters of their names.
///
/// Names are found in the spelling of any language, since they are compared by their letters and digits alone. Each file is a script that
/// calls a function with its data: pages opened from disk can load scripts, but no other files. Pages hand their names over as they are
/// made, so that nothing is read twice.
final class SearchIndex: Sendable {
    /// A place where a name stands.
    private struct Place {
        var page: Int
        /// The anchor on the page.
        var anchor: String
    }

    /// What is found by a name's letters.
    private struct Entry {
        var name: String
        var isType: Bool
        var places: [Place] = []
    }

    /// The most names of one page, and the most places of one name, that the search offers.
    private static let mostNames = 600
    private static let mostPlaces = 300

    private let tree: ReferenceTree
    private let firstNumbers: [Int]
    /// Shard → letters → names.
    private let found = Mutex<[String: [String: [Entry]]]>([:])

    init(_ tree: ReferenceTree) {
        self.tree = tree
        var next = 0
        firstNumbers = tree.modules.map { module in
            defer { next += module.resources.count + module.functions.count }
            return next
        }
    }

    /// The number of a page.
    func number(module: Int, entry: Int) -> Int { firstNumbers[module] + entry }

    // MARK: Pages

    /// The list of pages, by module.
    var pages: [UInt8] {
        var json = JSONWriter(capacity: 65_536)
        json.array { json in
            for module in tree.modules {
                json.array { json in
                    json.value(module.folder.replacing("/", with: "."))
                    json.value(HTMLAddress.encoded(HTMLPages.folder(of: module)))
                    json.array { json in
                        for entry in module.resources { Self.page(entry, kind: 0, &json) }
                        for entry in module.functions { Self.page(entry, kind: 1, &json) }
                    }
                }
            }
        }
        return Self.call("pages", [Self.text(tree.package.name), json.bytes])
    }

    private static func page(_ entry: ReferenceModule.Entry, kind: Int, _ json: inout JSONWriter) {
        json.array { json in
            json.value(entry.title)
            json.value(HTMLAddress.encoded(HTMLPages.file(of: entry)))
            json.value(kind)
            json.value(entry.token)
        }
    }

    // MARK: Names

    /// Adds the names of a page.
    func add(_ content: PageContent, number: Int) {
        var names: [(name: String, isType: Bool, anchor: String)] = []
        for list in [content.inputs, content.outputs] { names += list.rows.map { ($0.property.name, false, $0.anchor) } }
        for method in content.methods { names.append((method.name, false, method.anchor)) }
        for section in content.sections {
            if names.count >= Self.mostNames { break }
            names.append((section.name, true, section.anchor))
            names += section.list.rows.map { ($0.property.name, false, $0.anchor) }
        }
        let keyed = names.prefix(Self.mostNames).map { (letters: Self.letters($0.name), item: $0) }
        found.withLock { found in
            for (letters, item) in keyed where !letters.isEmpty {
                let place = Place(page: number, anchor: item.anchor)
                let shard = Self.shard(of: letters)
                let known = found[shard]?[letters]?.firstIndex { $0.name == item.name && $0.isType == item.isType }
                if let known {
                    found[shard]?[letters]?[known].places.append(place)
                } else {
                    found[shard, default: [:]][letters, default: []].append(
                        Entry(name: item.name, isType: item.isType, places: [place]))
                }
            }
        }
    }

    /// The letters and digits of a name, all small.
    private static func letters(_ name: String) -> String {
        String(
            decoding: name.utf8.map(NameStyle.lower).filter { (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) },
            as: UTF8.self)
    }

    private static func shard(of letters: String) -> String { String(letters.prefix(2)) }

    // MARK: Shards

    /// The names of all shards.
    var shards: [String] { found.withLock { $0.keys.sorted() } }

    /// A shard: letters → name, whether it is a type, and the places.
    func shard(_ name: String) -> [UInt8] {
        let entries = found.withLock { $0[name] ?? [:] }
        var json = JSONWriter(capacity: 16_384)
        json.object { json in
            for letters in entries.keys.sorted() {
                json.key(letters)
                json.array { json in
                    for entry in (entries[letters] ?? []).sorted(by: {
                        ($0.name, $0.isType ? 1 : 0) < ($1.name, $1.isType ? 1 : 0)
                    }) {
                        Self.entry(entry, &json)
                    }
                }
            }
        }
        return Self.call("found", [Self.text(name), json.bytes])
    }

    private static func entry(_ entry: Entry, _ json: inout JSONWriter) {
        // What stands at a page's own level comes first; the order doesn't depend on which page was made first.
        let sorted = entry.places.sorted { first, second in
            let depth = (first.anchor == entry.name ? 0 : 1, second.anchor == entry.name ? 0 : 1)
            return depth.0 != depth.1 ? depth.0 < depth.1 : (first.page, first.anchor) < (second.page, second.anchor)
        }
        json.array { json in
            json.value(entry.name)
            json.value(entry.isType ? 1 : 0)
            json.array { json in
                for place in sorted.prefix(mostPlaces) {
                    json.value(place.page)
                    // The anchor of a property at the page's own level is its name, which needs no repetition.
                    if place.anchor == entry.name { json.value(0) } else { json.value(place.anchor) }
                }
            }
        }
    }

    // MARK: Scripts

    private static func text(_ text: String) -> [UInt8] {
        var json = JSONWriter()
        json.value(text)
        return json.bytes
    }

    private static func call(_ name: String, _ arguments: [[UInt8]]) -> [UInt8] {
        var bytes = Array("site.\(name)(".utf8)
        for (index, argument) in arguments.enumerated() {
            if index > 0 { bytes.append(UInt8(ascii: ",")) }
            bytes += argument
        }
        return bytes + Array(")\n".utf8)
    }
}
