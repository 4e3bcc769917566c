import Base
import Program

extension PythonEmitter {
    /// Writes a name and the steps from it.
    mutating func writeReference(_ e: ReferenceExpression) {
        switch e.root {
        case .declaration(let index):
            if isComponent,
                case .configuration(let d)? = program.declarations.indices.contains(index) ? program.declarations[index] : nil
            {
                out.write("args[")
                writeQuoted(d.name)
                out.write("]")
            } else {
                out.write(plan.name(of: index) ?? PythonNames.snakeCase(e.name))
            }
        case .variable(let id):
            switch parameters[id] {
            case .name(let name): out.write(name)
            case .resolvedOutput(let name):
                let quotes = openQuotes.contains(.single) && !openQuotes.contains(.double) ? "\"" : "'"
                out.write("resolved_outputs[\(quotes)\(name)\(quotes)]")
            case nil: out.write(PythonNames.snakeCase(e.name))
            }
        case .range: out.write(rangeVariable ?? "range")
        case .undeclared:
            if style.keepsUndeclaredNames, let rawSteps = e.rawSteps {
                out.write(PythonNames.snakeCase(e.rawName ?? e.name))
                for step in rawSteps { writeIndexStep(step) }
                return
            }
            out.write(PythonNames.snakeCase(e.name))
        }
        if case .variable(let id) = e.root, dictionaries.contains(id) { return writeKeys(e.steps, types: e.types) }
        writeSteps(e.steps, types: e.types, ofInstance: isInstance(e.root))
    }

    /// Writes steps into a plain dictionary whose keys are the names of attributes; what was left out has no key.
    private mutating func writeKeys(_ steps: [Step], types: [ValueType]) {
        for (position, step) in steps.enumerated() {
            let receiver = position < types.count ? types[position] : .dynamic
            guard let name = step.name, receiver.hasAttributes else {
                writeIndexStep(step)
                continue
            }
            let mayLack = receiver.mayLack(name)
            out.write(mayLack ? ".get(" : "[")
            writeQuoted(PythonNames.snakeCase(name))
            out.write(mayLack ? ")" : "]")
        }
    }

    /// Whether a reference starts from an object whose members are attributes though no schema says so: a component of the
    /// program, or a resource without a schema, since no resource has subscripts.
    func isInstance(_ root: ReferenceRoot) -> Bool {
        if case .variable(let id) = root { return id == hookArguments || instances.contains(id) }
        guard case .declaration(let index) = root, program.declarations.indices.contains(index) else { return false }
        switch program.declarations[index] {
        case .component, .hook: return true
        case .resource(let d): return d.schema == nil
        case .configuration, .variable, .output: return false
        }
    }

    /// Writes a value that is no plain name, and the steps from it.
    mutating func writeAccess(_ e: AccessExpression) {
        write(e.source, PythonPrecedence.call)
        writeSteps(e.steps, types: e.types)
    }

    /// Writes `collection[key]`.
    mutating func writeIndex(_ e: IndexExpression) {
        write(e.collection, PythonPrecedence.call)
        out.write("[")
        write(e.key)
        out.write("]")
    }

    /// Members of declared types are attributes, all else is a key.
    private mutating func writeSteps(_ steps: [Step], types: [ValueType], ofInstance: Bool = false) {
        let output = ofInstance ? steps.firstIndex { $0.name != nil } : nil
        for (position, step) in steps.enumerated() {
            let receiver = position < types.count ? types[position] : .dynamic
            if let name = step.name, receiver.hasAttributes || position == output, PythonNames.isIdentifier(name) {
                out.write(".")
                out.write(PythonNames.snakeCase(name))
            } else {
                writeIndexStep(step)
            }
        }
    }

    private mutating func writeIndexStep(_ step: Step) {
        out.write("[")
        switch step {
        case .index(let position): out.write(String(position))
        case .member(let name), .key(let name): writeQuoted(name)
        }
        out.write("]")
    }
}

extension ValueType {
    /// Whether members of its values are Python attributes: they are of resources and of types that a schema declares.
    var hasAttributes: Bool {
        switch self {
        case .object(.declared), .object(.resource), .object(.resolvedResource): true
        case .object(.literal): false
        case .list(let t), .optional(let t), .input(let t), .output(let t), .promise(let t), .constant(let t, _): t.hasAttributes
        case .union(let u): u.elements.contains { $0.hasAttributes }
        case .none, .boolean, .integer, .number, .string, .identifier, .dynamic, .asset, .archive, .assetOrArchive, .map, .tuple,
            .enumeration:
            false
        }
    }
}
