import Base
import Schema

/// What statements import, found in their syntax.
///
/// Source of the order: the published programs. Of each statement, the classes of its values come first, outer ones before inner ones;
/// after them the classes of the functions that it calls, inner ones first; what all use of the library comes at the end.
struct JavaImports {
    /// The packages' classes, each once, in the order of their first use.
    private(set) var classes: [JavaClass] = []
    /// Classes that are written in full, since another class has their simple name.
    private(set) var qualified: Set<JavaClass> = []
    private var seen: Set<JavaClass> = []
    private var library: Set<JavaImport> = []
    private let style: JavaStyle

    /// Finds the imports of statements; `shared` holds the names that a fragment's package uses more than once.
    init(of statements: [JavaStatement], style: JavaStyle, shared: JavaSharedNames? = nil) {
        self.style = style
        for statement in statements {
            statement.forEachExpression { findTypes($0, isNested: false) }
            statement.forEachExpression { findFunctions($0) }
        }
        qualified = ambiguous
        if let shared { qualified.formUnion(classes.filter { shared.contains($0) }) }
    }

    /// The imports of a main program.
    var mainImports: [JavaImport] { imports(beside: [JavaLibrary.context, JavaLibrary.pulumi, JavaLibrary.output]) }

    /// The imports of a component.
    var componentImports: [JavaImport] {
        imports(beside: [JavaLibrary.output, JavaLibrary.componentResource, JavaLibrary.componentOptions])
    }

    private func imports(beside names: [JavaClassName]) -> [JavaImport] {
        let first = names.map { JavaImport.type($0.declared) }
        let types = classes.lazy.filter { !qualified.contains($0) }.map { JavaImport.type($0) }
        return first + types + libraryImports(beside: first + types) + (style.importsList ? Self.tailWithList : Self.tail)
    }

    /// What is used of the library and not imported already.
    private func libraryImports(beside others: [JavaImport]) -> [JavaImport] {
        let library = library.subtracting(others)
        if library.isEmpty { return [] }
        let unordered = library.subtracting(JavaLibrary.order).map { (name: $0, text: $0.text) }
        let sorted = unordered.sorted { $0.text.utf8.lexicographicallyPrecedes($1.text.utf8) }.map(\.name)
        return sorted + JavaLibrary.order.filter { library.contains($0) }
    }

    /// What all files import at the end.
    private static let tail = tail(after: [JavaLibrary.arrayList, JavaLibrary.arrays])
    private static let tailWithList = tail(after: [JavaLibrary.list, JavaLibrary.arrayList])

    private static func tail(after lists: [JavaClassName]) -> [JavaImport] {
        (lists + [JavaLibrary.map, JavaLibrary.file, JavaLibrary.files, JavaLibrary.paths]).map { .type($0.declared) }
    }

    /// Classes that share their simple name with another. Of the classes that every file has, and of the library's, the other one
    /// is written in full.
    private var ambiguous: Set<JavaClass> {
        var first = Self.own
        var found: Set<JavaClass> = []
        for case .type(let type) in library { first[type.name] = type }
        for type in classes {
            guard let other = first.updateValue(type, forKey: type.name), other != type else { continue }
            found.insert(type)
            if seen.contains(other) { found.insert(other) }
        }
        for type in classes {
            if let hidden = Self.implicit[type.name], !found.contains(type) { found.insert(hidden) }
        }
        return found
    }

    /// What every file has or imports, by simple name.
    private static let own: [String: JavaClass] = byName(
        [JavaClass(package: "generated_program", name: "App")]
            + [
                JavaLibrary.context, JavaLibrary.pulumi, JavaLibrary.output, JavaLibrary.arrayList, JavaLibrary.arrays,
                JavaLibrary.map, JavaLibrary.file, JavaLibrary.files, JavaLibrary.paths,
            ].map(\.declared))

    /// Classes of `java.lang` that programs use without an import, by simple name.
    private static let implicit: [String: JavaClass] = byName(
        [JavaLibrary.string, JavaLibrary.object, JavaLibrary.integer, JavaLibrary.double, JavaLibrary.boolean].map(\.declared))

    private static func byName(_ classes: [JavaClass]) -> [String: JavaClass] {
        Dictionary(classes.map { ($0.name, $0) }, uniquingKeysWith: { $1 })
    }

    private mutating func add(_ name: JavaClassName) {
        switch name.form {
        case .imported: if seen.insert(name.declared).inserted { classes.append(name.declared) }
        case .library: library.insert(.type(name.declared))
        case .simple, .qualified: break
        }
    }

    private mutating func add(_ type: JavaType) {
        switch type {
        case .named(let name, let arguments):
            add(name)
            for argument in arguments { add(argument) }
        case .array(let element): add(element)
        case .inner(of: let outer, _): add(outer)
        case .several(let element): add(element)
        case .primitive, .wildcard, .variable, .inferred: break
        }
    }

    /// Finds the classes of values, functions aside.
    ///
    /// - Parameter isNested: whether the expression stands inside an object that is itself a value.
    private mutating func findTypes(_ expression: JavaExpression, isNested: Bool) {
        switch expression {
        case .type(let name): if name.form == .imported { add(name) }
        case .builder(let builder): find(builder, isNested: true)
        case .call(let call):
            switch call.callee {
            case .function: break
            case .constructor(let type):
                add(type)
                findResource(call.arguments.values)
            case .method(.type(let name), _) where name.form == .imported:
                add(name)
                findResource(call.arguments.values)
            case .method(let receiver, _):
                findTypes(receiver, isNested: isNested)
                find(call.arguments, isNested: isNested)
            case .unqualified, .helper, .imported: find(call.arguments, isNested: isNested)
            }
        default: expression.forEachChild { findTypes($0, isNested: isNested) }
        }
    }

    /// Finds the classes of a resource's arguments.
    private mutating func findResource(_ arguments: [JavaExpression]) {
        for argument in arguments {
            if case .builder(let builder) = argument {
                find(builder, isNested: false)
            } else {
                findTypes(argument, isNested: false)
            }
        }
    }

    private mutating func find(_ builder: JavaBuilder, isNested: Bool) {
        findTypes(builder.start, isNested: isNested)
        for setter in builder.setters { find(setter.arguments, isNested: isNested) }
    }

    private mutating func find(_ arguments: JavaArguments, isNested: Bool) {
        if isNested, style.importsOutermostTypes, case .elements = arguments.layout { return }
        for argument in arguments.values { findTypes(argument, isNested: isNested) }
    }

    /// Finds the classes of functions, and what is used of the library.
    private mutating func findFunctions(_ expression: JavaExpression) {
        expression.forEachChild { findFunctions($0) }
        switch expression {
        case .type(let name): if name.form == .library { add(name) }
        case .cast(let type, _), .classLiteral(let type): add(type)
        case .call(let call):
            switch call.callee {
            case .function(let name, _, let omitted):
                add(name)
                if let omitted { add(omitted) }
                for argument in call.arguments.values { findTypes(argument, isNested: false) }
            case .imported(let name, _): library.insert(name)
            case .constructor(let type): add(type)
            case .method, .unqualified, .helper: break
            }
        default: break
        }
    }
}
