import Program
import Schema

/// Where values are `Optional`s in Java.
enum JavaOptionals {
    /// Whether an object's accessor gives an `Optional`: those of lists and maps never do, nor do a resource's, which give outputs.
    static func isGiven(by step: Step, of type: ValueType) -> Bool {
        guard case .object(.declared(let type, isInput: false)) = type.unwrapped, let name = step.name,
            let property = type.properties[name], !property.isRequired
        else { return false }
        switch property.type {
        case .array, .map: return false
        case .boolean, .integer, .number, .string, .any, .json, .archive, .asset, .plain, .type, .resource, .union: return true
        }
    }

    /// Whether what an expression's output holds is an `Optional`: a property that the resource may not have.
    static func isHeld(by source: Expression) -> Bool {
        let steps: [Step]
        let types: [ValueType]
        switch source {
        case .reference(let e): (steps, types) = (e.steps, e.types)
        case .access(let e): (steps, types) = (e.steps, e.types)
        case .convert(let e): return isHeld(by: e.value)
        case .literal, .template, .object, .list, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach,
            .splat,
            .apply:
            return false
        }
        guard let name = steps.last?.name, types.count > steps.count else { return false }
        switch types[steps.count - 1].unwrapped {
        case .object(.resource(let resource)), .object(.resolvedResource(let resource)):
            return resource.outputs[name]?.isRequired == false
        default: return false
        }
    }
}
