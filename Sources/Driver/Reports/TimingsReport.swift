import Base

/// The times of a run, for people and for programs.
public struct TimingsReport: Sendable {
    private let stages: [(stage: Timings.Stage, time: Timings.Time)]
    private let total: Timings.Time
    /// The order of the way of the data; stages of a language follow `bind`.
    private static let order = ["load", "check", "read", "parse", "bind", "lower", "emit", "render", "answer", "write"]

    /// Creates a report of the times so far.
    public init(_ timings: Timings) {
        stages = timings.stages.sorted { a, b in
            let (first, second) = (Self.rank(a.stage), Self.rank(b.stage))
            return (first, a.stage.name) < (second, b.stage.name)
        }
        total = timings.total
    }

    private static func rank(_ stage: Timings.Stage) -> Int {
        order.firstIndex { stage.name == $0 || stage.name.hasPrefix($0 + " ") } ?? order.count
    }

    /// A table; wall and processor times in milliseconds, summed over threads:
    ///
    ///     stage                 wall ms     cpu ms      times
    ///     parse                    28.1       27.9        915
    public var text: String {
        var lines = [Self.row("stage", "wall ms", "cpu ms", "times")]
        var sum = Timings.Time()
        for (stage, time) in stages {
            lines.append(Self.row(stage.name, Self.shown(time.wall), Self.shown(time.cpu), String(time.count)))
            sum.wall += time.wall
            sum.cpu += time.cpu
        }
        lines.append(Self.row("sum of all threads", Self.shown(sum.wall), Self.shown(sum.cpu), ""))
        lines.append(Self.row("whole run", Self.shown(total.wall), Self.shown(total.cpu), ""))
        return lines.joined()
    }

    /// `{"stages":{"parse":{"wall":0.0281,"cpu":0.0279,"count":915},…},"wall":0.31,"cpu":0.44}`, seconds.
    public var json: [UInt8] {
        var json = JSONWriter()
        json.object { json in
            json.key("stages")
            json.object { json in
                for (stage, time) in stages {
                    json.key(stage.name)
                    json.object { json in
                        Self.write(time, to: &json)
                        json.member("count", time.count)
                    }
                }
            }
            Self.write(total, to: &json)
        }
        return json.bytes + [0x0A]
    }

    private static func write(_ time: Timings.Time, to json: inout JSONWriter) {
        for (name, seconds) in [("wall", time.wall), ("cpu", time.cpu)] {
            json.key(name)
            json.raw(Array(fixed(seconds, digits: 6).utf8))
        }
    }

    private static func row(_ name: String, _ cells: String...) -> String {
        let padded = name + String(repeating: " ", count: max(0, 20 - name.utf8.count))
        return padded + cells.map { String(repeating: " ", count: max(1, 11 - $0.utf8.count)) + $0 }.joined() + "\n"
    }

    private static func shown(_ seconds: Double) -> String { fixed(seconds * 1000, digits: 1) }

    /// A number with so many digits after its point.
    private static func fixed(_ number: Double, digits: Int) -> String {
        let scale = (0..<digits).reduce(1) { scale, _ in scale * 10 }
        let scaled = Int((max(0, number) * Double(scale)).rounded())
        let rest = String(scaled % scale)
        return "\(scaled / scale)." + String(repeating: "0", count: digits - rest.utf8.count) + rest
    }
}
