import Program

/// What the expressions around a place introduce: variables, and the type that the elements of the list have which it belongs to.
struct PythonScope {
    /// A parameter of a callback or the variable of a loop.
    struct Binding {
        /// How it is read.
        var expression: PythonExpression
        /// Whether a comprehension introduces it. A lambda that reads it is given its value, since it runs after the loop has gone on.
        var isLoopVariable = false
        /// Whether it stands for plain dictionaries, or lists of such, in place of a package's objects.
        var holdsDictionaries = false
        /// Whether its members are attributes though no schema says so: components, and resources without a schema.
        var isInstance = false
        /// Whether it may be an output or a plain value, since the user of the component decides.
        var mayBePlain = false
    }

    /// The variables of enclosing callbacks and comprehensions.
    private(set) var bindings: [VariableID: Binding] = [:]
    /// The variable of the enclosing loop over resources.
    var range: PythonExpression?
    /// The type of the elements of the list that an input takes, for objects that a callback makes.
    var elementType: ValueType?
    /// Whether a callback encloses the place.
    var isInCallback = false
    /// Whether the place is in JSON that becomes part of a text, so that the order of keys matters.
    var isInJSON = false
    /// Whether the place is in the arguments of a package's function or of a method.
    var isInArguments = false

    /// The scope with one more variable.
    func binding(_ variable: Variable, _ binding: Binding) -> PythonScope {
        var scope = self
        scope.bindings[variable.id] = binding
        return scope
    }

    /// The variables of loops that an expression reads; a lambda around it has to keep their values.
    func loopVariables(in expression: Expression) -> [PythonExpression] {
        guard range != nil || !bindings.isEmpty else { return [] }
        var names: Set<String> = []
        var found: [PythonExpression] = []
        var readsRange = false
        expression.forEachNested { part in
            guard case .reference(let e) = part else { return }
            switch e.root {
            case .variable(let id):
                guard let binding = bindings[id], binding.isLoopVariable, case .local(let name) = binding.expression else {
                    return
                }
                if names.insert(name).inserted { found.append(binding.expression) }
            case .range: readsRange = true
            case .declaration, .undeclared: break
            }
        }
        if readsRange, let range { found.append(range) }
        return found
    }
}
