import CBuilds
import Driver
import Foundation

/// What tells this program from any other: the bytes of its executable, and the builds of the libraries that it runs with.
enum ProgramIdentity {
    /// The digest of all that; taken once. Where the executable can't be read, no two runs have the same.
    static let digest = make()

    private static func make() -> Digest {
        guard let executable, let bytes = try? Files.read(executable) else { return Digest(of: unlikeAny()) }
        let libraries = Libraries()
        sextant_visit_builds(
            { path, build, length, context in
                guard let context else { return }
                let libraries = Unmanaged<Libraries>.fromOpaque(context).takeUnretainedValue()
                libraries.add(path.map { String(cString: $0) } ?? "", UnsafeBufferPointer(start: build, count: length))
            }, Unmanaged.passUnretained(libraries).toOpaque())
        return Digest(of: Digest(of: bytes).bytes + libraries.digests + system)
    }

    private final class Libraries {
        var digests: [UInt8] = []

        /// Adds a library: the build that its linker noted in it, or else all its bytes.
        func add(_ path: String, _ build: UnsafeBufferPointer<UInt8>) {
            let bytes = build.isEmpty ? (try? Files.read(path)) ?? unlikeAny() : Array(build)
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
