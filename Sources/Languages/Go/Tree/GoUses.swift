/// What a file's code uses: the modules that it imports and the functions that it needs beside its own.
struct GoUses {
    /// In the order in which they first occur.
    private(set) var modules: [GoModule] = []
    private(set) var helpers: Set<GoHelper> = []
    private var seen: Set<ObjectIdentifier> = []
    private var last: GoModule?
    private var declared: Set<GoHelper> = []

    /// Nothing yet.
    init() {}

    /// What a file uses, apart from functions that another file of the package declares.
    init(_ file: GoFile, declared: Set<GoHelper> = []) {
        self.declared = declared
        add(file.declarations)
    }

    /// Takes note of everything that declarations use.
    mutating func add(_ declarations: [GoDeclaration]) {
        for declaration in declarations {
            switch declaration {
            case .function(let function):
                function.parameters.forEach { add($0.type) }
                function.results.forEach { add($0) }
                add(function.body)
            case .structure(let structure): structure.fields.forEach { add($0.type) }
            }
        }
    }

    /// Takes note of everything that statements use.
    mutating func add(_ statements: [GoStatement]) {
        for statement in statements { add(statement) }
    }

    /// Takes note of a module.
    mutating func add(_ module: GoModule) {
        guard module !== last else { return }
        last = module
        if seen.insert(ObjectIdentifier(module)).inserted { modules.append(module) }
    }

    private mutating func add(_ statement: GoStatement) {
        switch statement {
        case .comment: break
        case .define(_, let value), .expression(let value): add(value)
        case .assign(let targets, let value):
            targets.forEach { add($0) }
            add(value)
        case .variable(_, let type): add(type)
        case .condition(let condition):
            if let setup = condition.setup { add(setup) }
            add(condition.test)
            add(condition.then)
            add(condition.otherwise)
        case .loop(let loop):
            switch loop.header {
            case .range(_, _, let collection): add(collection)
            case .count(_, let limit): add(limit)
            }
            add(loop.body)
        case .give(let values): values.forEach { add($0) }
        }
    }

    private mutating func add(_ expression: GoExpression) {
        switch expression {
        case .name, .string, .key, .number: break
        case .member(let module, _): add(module)
        case .type(let type): add(type)
        case .helper(let helper):
            guard !declared.contains(helper), helpers.insert(helper).inserted else { return }
            helper.modules.forEach { add($0) }
            if case .array(let type) = helper { add(.named(type)) }
        case .select(let inner, _), .unary(_, let inner), .spread(let inner): add(inner)
        case .index(let a, let b), .binary(_, let a, let b):
            add(a)
            add(b)
        case .call(let function, let arguments):
            add(function)
            arguments.forEach { add($0) }
        case .assert(let inner, let type):
            add(inner)
            add(type)
        case .composite(let literal):
            if let type = literal.type { add(type) }
            for element in literal.elements {
                if case .value(let key) = element.key { add(key) }
                add(element.value)
            }
        case .function(let function):
            function.parameters.forEach { add($0.type) }
            function.results.forEach { add($0) }
            add(function.body)
        }
    }

    private mutating func add(_ type: GoType) {
        switch type {
        case .nothing, .any, .error, .plain: break
        case .pointer(let t), .slice(let t), .map(let t), .variadic(let t): add(t)
        case .named(let name): if let module = name.module { add(module) }
        }
    }
}
