import Base

/// What the symbols of a file ask for.
struct PythonUses {
    /// A function of the program language that Python has no counterpart of.
    struct Unsupported {
        var function: String
        var span: SourceSpan
    }

    private(set) var packages: Set<PythonPackageImport> = []
    private(set) var modules: Set<PythonModule> = []
    private(set) var imported: Set<PythonImport> = []
    private(set) var helpers: Set<PythonHelper> = []
    private(set) var unsupported: [Unsupported] = []
    /// Names that no variable may hide where they are read, with the position of the last declaration that reads them. What runs later,
    /// in a function or lambda, reads them after all declarations.
    private(set) var globals: [String: Int] = [:]

    /// Collects what the statements ask for.
    init(_ statements: [PythonStatement]) { visit(statements, at: -1) }

    private mutating func visit(_ statements: [PythonStatement], at position: Int) {
        for statement in statements {
            statement.forEachExpression { visit($0, at: position) }
            switch statement {
            case .declaration(let index, let body): visit(body, at: max(index, position))
            case .function(let function): visit(function.body, at: .max)
            default: visit(statement.body, at: position)
            }
        }
    }

    private mutating func visit(_ expression: PythonExpression, at position: Int) {
        switch expression {
        case .symbol(let symbol): visit(symbol, at: position)
        case .lambda(let lambda): visit(lambda.body, at: .max)
        default: expression.forEachChild { visit($0, at: position) }
        }
    }

    private mutating func visit(_ symbol: PythonSymbol, at position: Int) {
        switch symbol {
        case .declared, .sdk: break
        case .member(let package, _): packages.insert(package)
        case .imported(let module, let name): imported.insert(.names(module: module, [name]))
        case .library(let module, _):
            modules.insert(module)
            read(module.rawValue, at: position)
        case .outputJSON: modules.insert(.json)
        case .global(let name): read(name.rawValue, at: position)
        case .helper(let helper): use(helper)
        case .unsupported(let function, let span):
            use(.notImplemented)
            unsupported.append(Unsupported(function: function, span: span))
        }
    }

    private mutating func use(_ helper: PythonHelper) {
        helpers.insert(helper)
        modules.formUnion(helper.modules)
    }

    private mutating func read(_ name: String, at position: Int) {
        globals[name] = max(position, globals[name] ?? -1)
    }
}
