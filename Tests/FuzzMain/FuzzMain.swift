import Fuzzing
import Glibc
import Schema

/// The surface, from the environment variable `SURFACE`.
private let surface: Surface = {
    let name = getenv("SURFACE").map { String(cString: $0) } ?? ""
    guard let surface = Surface(rawValue: name) else {
        print("SURFACE must be one of \(Surface.allCases.map(\.rawValue).joined(separator: ", "))")
        exit(64)
    }
    return surface
}()

/// The packages that programs may refer to, from the file that the environment variable `KNOWN` names. Read once: packages live as
/// long as the process.
private let known = PackageLoader(files: getenv("KNOWN").map { [String(cString: $0)] } ?? []) { path in
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 65536)
    while case let count = fread(&buffer, 1, buffer.count, file), count > 0 { bytes += buffer.prefix(count) }
    return bytes
}

/// What libFuzzer calls with each input.
@_cdecl("LLVMFuzzerTestOneInput")
public func testOneInput(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
    let problems = surface.problems(with: Array(UnsafeBufferPointer(start: start, count: count)), known: known)
    guard problems.isEmpty else {
        for problem in problems { print("PROBLEM: \(problem)") }
        fflush(nil)
        abort()
    }
    return 0
}
