import Program
import Schema

/// What a program's values are in C#: what is an output there, and what may be null. All questions about meaning are answered here.
struct CSharpFacts {
    /// Whether results of functions are awaited: only where a range needs a plain value.
    let isAsync: Bool
    /// The functions whose results variables hold, by the variable's position.
    let results: [Int: Function]

    /// Finds out about a program.
    init(of program: Program) {
        var results: [Int: Function] = [:]
        var isAsync = false
        for (position, declaration) in program.declarations.enumerated() {
            switch declaration {
            case .variable(let d):
                if case .invoke(let e) = d.value, let function = e.function { results[position] = function }
            case .resource(let d): isAsync = isAsync || d.range?.expression.type.containsPromises == true
            case .component(let d): isAsync = isAsync || d.range?.expression.type.containsPromises == true
            case .configuration, .output, .hook: break
            }
        }
        self.results = results
        self.isAsync = isAsync
    }

    /// Whether the result of a function is awaited rather than taken as an output.
    func awaits(_ invoke: InvokeExpression) -> Bool { isAsync && invoke.type.isPromise }

    /// Whether a value of the type is or holds an output where it stands: what is awaited doesn't.
    func holdsOutputs(_ type: ValueType) -> Bool { type.containsOutputs || (!isAsync && type.containsPromises) }

    /// Whether a value is an output itself.
    func isOutput(_ value: Expression) -> Bool {
        let value = value.withoutConversions
        return value.type.eventualElement != nil && holdsOutputs(value.type)
    }

    /// Whether a value is a map, or an object, once it is known.
    static func hasKeys(_ value: Expression) -> Bool {
        switch value.type.resolved.unwrapped {
        case .map, .object: true
        default: false
        }
    }

    /// Whether a condition is a `bool?`.
    ///
    /// - Parameter translated: the condition in C#: what is read by `?.` may be null by its type, even if it never is.
    static func isNullableBoolean(_ condition: Expression, as translated: CSharpExpression) -> Bool {
        guard condition.type.unwrapped == .boolean else { return false }
        switch condition.presence {
        case .optional(.declaration): return true
        case .optional(.configuration):
            // The classes of configuration objects have members that aren't nullable.
            if case .reference(let e) = condition.withoutConversions { return e.steps.isEmpty }
            return false
        default: return translated.isReadConditionally && !condition.isConfigured
        }
    }

    /// Whether a value of the type may be null, so that its members are read by `?.`.
    static func mayBeNull(_ type: ValueType) -> Bool {
        switch type {
        case .none, .optional: true
        case .output(.dynamic), .promise(.dynamic): true
        case .output(let t), .promise(let t), .input(let t): mayBeNull(t)
        case .union(let u): u.elements.contains { $0 == .dynamic || mayBeNull($0) }
        default: false
        }
    }
}
