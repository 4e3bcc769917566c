import LanguageKit
import Program
import Schema

extension PythonTranslator {
    /// A resource: a call of its class, or of its class's `get`, once or in a loop.
    func resource(_ d: ResourceDeclaration, _ index: Int) -> [PythonStatement] {
        let location = PythonLocation(d)
        let site = PythonSite(
            index: index, logicalName: d.logicalName, className: location.classReference,
            creatorPrefix: d.lookup == nil ? "create_" : "read_", range: d.range)
        let isStackReference = d.lookup == nil && location.isStackReference
        return ranged(site) { name, range in
            var scope = PythonScope()
            scope.range = range
            var call = PythonCall(function: site.className, arguments: [name], layout: .resource)
            if let lookup = d.lookup {
                call.function = .attribute(site.className, "get")
                call.arguments.append(translate(lowered(lookup.id, for: .string), scope))
            }
            call.keywords = (d.lookup?.state ?? d.inputs).map { input in
                var inner = scope
                if case .list(let element) = input.destination.unwrapped { inner.elementType = element }
                let parameter = isStackReference && input.name == "name" ? "stack_name" : PythonNames.parameter(input.name)
                return PythonKeyword(name: parameter, value: translate(lowered(input), inner))
            }
            call.options = options(d.options, package: d.schema?.package, scope)
            return .call(call)
        }
    }

    // MARK: Components

    /// A component of the program: a call of the class that its folder holds.
    func component(_ d: ComponentDeclaration, _ index: Int) -> [PythonStatement] {
        let className: PythonExpression =
            d.token == nil
            ? .symbol(.imported(module: d.moduleName, name: d.className)) : .sdk("ComponentResource")
        let site = PythonSite(
            index: index, logicalName: d.logicalName, className: className, creatorPrefix: "create_", range: d.range)
        return ranged(site) { name, range in
            var scope = PythonScope()
            scope.range = range
            var call = PythonCall(function: className, arguments: [name], layout: .component)
            if let token = d.token {
                call.arguments.insert(.text(token), at: 0)
                if !d.inputs.isEmpty {
                    let entries = d.inputs.map { input in
                        PythonEntry(
                            key: .text(input.name), value: translate(lowered(input.value, for: input.value.type), scope))
                    }
                    call.arguments.append(.dictionary(entries, .inline))
                }
            } else if program.components[d.name].map(\.hasConfiguration) ?? !d.inputs.isEmpty {
                let entries = d.inputs.map { input in
                    PythonEntry(key: .key(input.name), value: translate(lowered(input), scope))
                }
                call.arguments.append(.dictionary(entries, .arguments))
            }
            call.options = options(d.options, package: nil, scope)
            return .call(call)
        }
    }
}
