import Base
import LanguageKit

/// What a file of an SDK imports. Of classes with the same simple name the first that is named is imported, the class of the file itself
/// before all; others are written in full.
struct JavaSDKImports {
    private let own: JavaClass
    private var classes: [String: JavaClass]
    /// Of each class of the library whether it is imported; nil until it is named.
    private var library: [Bool?]

    /// Nothing is imported yet in the file of the given class.
    init(_ own: JavaClass) {
        self.own = own
        classes = [own.name: own]
        library = Array(repeating: nil, count: JavaSDKLibrary.allCases.count)
    }

    /// Imports a class if its simple name is free; tells whether that name means it.
    mutating func add(_ declared: JavaClass) -> Bool {
        if let first = classes[declared.name] { return first == declared }
        classes[declared.name] = declared
        return true
    }

    /// Imports a class of the library if its simple name is free; tells whether that name means it.
    mutating func add(_ name: JavaSDKLibrary) -> Bool {
        let index = Int(name.rawValue)
        if let known = library[index] { return known }
        let isImported = add(name.declared)
        library[index] = isImported
        return isImported
    }

    /// Imports the classes of a type, those of its arguments first.
    mutating func add(_ type: JavaSDKType) {
        for argument in type.arguments { add(argument) }
        add(type.name)
    }

    /// Imports what a name means, if it can be imported.
    mutating func add(_ name: JavaSDKName) {
        switch name {
        case .library(let library): _ = add(library)
        case .declared(let declared): _ = add(declared)
        case .written: break
        }
    }

    /// The package and the imports, as a file begins.
    func write(to out: inout CodeWriter) {
        out.write("package ")
        out.write(own.package)
        out.write(";\n\n")
        // The semicolon counts: a class comes before those whose names go on where its own ends.
        let lines = classes.values.filter { $0 != own }.map { $0.package + "." + $0.name + ";" }.byBytes
        for (index, line) in lines.enumerated() {
            if index > 0 { out.endLine() }
            out.write("import ")
            out.write(line)
        }
        out.write("\n\n")
    }
}
