import Driver
import Foundation
import Testing

@testable import sextant

/// The goldens run through the code of `sextant check`: a missing, stale or different file fails.
@Suite struct GoldenTests {
    static let folder = GoldenFolder(
        path: URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
            .appendingPathComponent("golden").path)

    @Test func comeOutAsExpected() throws {
        let cases = try Self.folder.cases()
        #expect(cases.count >= 20)
        var options = SchemaOptions()
        options.folders = ["\(Self.folder.path)/schemas"]
        for result in GoldenCheck(packages: options.packages()).run(cases) {
            for (path, difference) in result.differences {
                Issue.record("\(result.name)/\(path): \(difference)")
            }
        }
    }
}
