import CBuilds
import Driver
import Foundation

/// What tells this program from any other: the builds of its executable and of the libraries that it runs with. A build is the digest
/// that the linker made of the file and noted in it; where it noted none, all bytes of the file stand for it.
enum ProgramIdentity {
    /// The digest of all that; taken once. Where the executable can't be read, no two runs have the same.
    static let digest = make()

    private static func make() -> Digest {
        let builds = Builds()
        sextant_visit_builds(
            { path, build, length, context in
                guard let context else { return }
                let builds = Unmanaged<Builds>.fromOpaque(context).takeUnretainedValue()
                builds.add(path.map { String(cString: $0) } ?? "", UnsafeBufferPointer(start: build, count: length))
            }, Unmanaged.passUnretained(builds).toOpaque())
        if !builds.hasExecutable { builds.add("", UnsafeBufferPointer(start: nil, count: 0)) }
        return Digest(of: builds.digests + system)
    }

    private final class Builds {
        private(set) var digests: [UInt8] = []
        private(set) var hasExecutable = false

        /// Adds a library, or the executable, which has no path here.
        func add(_ path: String, _ build: UnsafeBufferPointer<UInt8>) {
            if path.isEmpty { hasExecutable = true }
            let file = path.isEmpty ? executable : path
            let bytes = build.isEmpty ? file.flatMap { try? Files.read($0) } ?? unlikeAny() : Array(build)
            digests += Digest(of: bytes).bytes
        }
    }

    private static func unlikeAny() -> [UInt8] { Array(UUID().uuidString.utf8) }

    #if os(Linux)
        /// On Linux this is the file that runs, even if another has taken its path since.
        private static let executable: String? = "/proc/self/exe"
        private static let system: [UInt8] = []
    #else
        private static let executable = Bundle.main.executablePath
        /// Elsewhere the libraries come with the system.
        private static let system = Array(ProcessInfo.processInfo.operatingSystemVersionString.utf8)
    #endif
}
