import Driver

#if canImport(Glibc)
    import Glibc
#elseif canImport(Musl)
    import Musl
#elseif canImport(Darwin)
    import Darwin
#endif

/// What a run's processes hand to one another: a file without a name that is part of the memory of each. It outlives a process that a
/// fault ends.
///
/// It holds what ended in a fault, what the worker has in hand (`WorkLog`), and the part of standard input that was read but not answered yet.
/// Only the first thread of each process uses it, except for the memory of the log.
final class RunRecord: @unchecked Sendable {
    /// The file's descriptor, which a worker inherits.
    let descriptor: Int32
    private let memory: UnsafeMutableRawPointer

    // The head: counts, then the faults and the suspects, two numbers each. After the head the log, then the input.
    private static let headSize = 8192
    private static let mostUnits = 200
    private static let inputStart = headSize + WorkLog.size

    private enum Field: Int {
        case faults, suspects, answered, hasErrors, inputLength, isLost
    }

    /// Makes a record without anything in it; nil if there is no room for it.
    init?() {
        let folders = ["/dev/shm", getenv("TMPDIR").map { String(cString: $0) }, "/tmp"].compactMap { $0 }
        var opened: Int32 = -1
        for folder in folders where opened < 0 {
            var path = Array("\(folder)/sextant-XXXXXX".utf8CString)
            opened = mkstemp(&path)
            if opened >= 0 { unlink(path) }
        }
        guard opened >= 0 else { return nil }
        guard ftruncate(opened, off_t(Self.inputStart)) == 0, let memory = Self.map(opened) else {
            close(opened)
            return nil
        }
        (descriptor, self.memory) = (opened, memory)
    }

    /// Opens the record behind a descriptor that this process inherited; nil if the descriptor is not that of a record.
    init?(inherited descriptor: Int32) {
        var info = stat()
        guard fstat(descriptor, &info) == 0, info.st_mode & S_IFMT == S_IFREG, info.st_size >= Self.inputStart,
            let memory = Self.map(descriptor)
        else { return nil }
        (self.descriptor, self.memory) = (descriptor, memory)
    }

    deinit {
        munmap(memory, Self.inputStart)
        close(descriptor)
    }

    private static func map(_ descriptor: Int32) -> UnsafeMutableRawPointer? {
        let memory = mmap(nil, inputStart, PROT_READ | PROT_WRITE, MAP_SHARED, descriptor, 0)
        return memory == MAP_FAILED ? nil : memory
    }

    private subscript(field: Field) -> Int {
        get { memory.load(fromByteOffset: field.rawValue * 8, as: Int.self) }
        set { memory.storeBytes(of: newValue, toByteOffset: field.rawValue * 8, as: Int.self) }
    }

    // MARK: - Work

    /// The memory in which a worker notes what it has in hand.
    var workMemory: UnsafeMutableRawPointer { memory + Self.headSize }

    /// What ended in a fault.
    var faults: [WorkLog.Unit] {
        get { units(self[.faults], from: 0) }
        set { self[.faults] = store(newValue, from: 0) }
    }

    /// What was in hand at a fault, of which it isn't known yet what brought it about.
    var suspects: [WorkLog.Unit] {
        get { units(self[.suspects], from: Self.mostUnits) }
        set { self[.suspects] = store(newValue, from: Self.mostUnits) }
    }

    private func offset(ofUnit number: Int) -> Int { 64 + number * 16 }

    private func units(_ count: Int, from start: Int) -> [WorkLog.Unit] {
        (start..<start + min(count, Self.mostUnits)).map { number in
            let item = memory.load(fromByteOffset: offset(ofUnit: number), as: Int.self)
            let language = memory.load(fromByteOffset: offset(ofUnit: number) + 8, as: Int.self)
            return WorkLog.Unit(item: item < 0 ? nil : item, language: language < 0 ? nil : language)
        }
    }

    private func store(_ units: [WorkLog.Unit], from start: Int) -> Int {
        let kept = units.prefix(Self.mostUnits)
        for (number, unit) in zip(start..., kept) {
            memory.storeBytes(of: unit.item ?? -1, toByteOffset: offset(ofUnit: number), as: Int.self)
            memory.storeBytes(of: unit.language ?? -1, toByteOffset: offset(ofUnit: number) + 8, as: Int.self)
        }
        return kept.count
    }

    // MARK: - Standard input

    /// How many questions have been answered, and their answers written.
    var answered: Int {
        get { self[.answered] }
        set { self[.answered] = newValue }
    }

    /// Whether an answer that was written has errors.
    var hasErrors: Bool {
        get { self[.hasErrors] != 0 }
        set { self[.hasErrors] = newValue ? 1 : 0 }
    }

    /// Whether some input was read that could not be kept: then no other process can go on from here.
    var hasLostInput: Bool { self[.isLost] != 0 }

    /// Keeps what was read of standard input.
    func keep(input bytes: [UInt8]) {
        let length = self[.inputLength]
        let isKept = bytes.withUnsafeBytes { buffer in
            var done = 0
            while done < buffer.count, let start = buffer.baseAddress {
                let count = pwrite(descriptor, start + done, buffer.count - done, off_t(Self.inputStart + length + done))
                if count < 0, errno == EINTR { continue }
                if count <= 0 { return false }
                done += count
            }
            return true
        }
        if isKept { self[.inputLength] = length + bytes.count } else { self[.isLost] = 1 }
    }

    /// Forgets all input but the given bytes, which are not answered yet.
    func forgetInput(but rest: [UInt8]) {
        self[.inputLength] = 0
        keep(input: rest)
    }

    /// What was kept of standard input.
    var input: [UInt8] {
        let length = self[.inputLength]
        return [UInt8](unsafeUninitializedCapacity: length) { buffer, count in
            while count < length, let start = buffer.baseAddress {
                let got = pread(descriptor, start + count, length - count, off_t(Self.inputStart + count))
                if got < 0, errno == EINTR { continue }
                if got <= 0 { return }
                count += got
            }
        }
    }
}
