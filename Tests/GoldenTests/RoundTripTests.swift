import Base
import Driver
import LanguageKit
import Languages
import Testing

@testable import sextant

/// Every program among the goldens, ejected to PCL and read back, gives what is expected of it in all languages.
@Suite struct RoundTripTests {
    @Test func ejectedProgramsGiveTheSamePrograms() throws {
        var options = SchemaOptions()
        options.folders = ["\(GoldenTests.folder.path)/schemas"]
        let packages = options.packages()
        var count = 0
        for golden in try GoldenTests.folder.cases() {
            for name in Style.bundledNames {
                guard let ejected = golden.files["\(name)/main.pp"], let style = Style.bundled(name)?.style else { continue }
                count += 1
                let source = SourceFile(name: "main.pp", bytes: ejected)
                let languages = LanguageRegistry.known
                let pipeline = Pipeline(packages: packages, style: style, languages: languages)
                for output in pipeline.convert(ProgramFolder(source), from: .pcl).outputs {
                    for file in output.files {
                        #expect(
                            golden.files["\(name)/\(file.path)"].map { String(decoding: $0, as: UTF8.self) }
                                == String(decoding: file.bytes, as: UTF8.self), "\(golden.name)/\(name)/\(file.path)")
                    }
                }
            }
        }
        #expect(count >= 38)
    }
}
