import Base
import LanguageKit
import Program

/// An output of a component that another one takes before the first is made, as components may depend on one another mutually.
struct JavaDeferredOutput {
    /// The component's position.
    let component: Int
    /// The position of the first declaration that reads it.
    let reader: Int
    /// The name of the output.
    let member: String
    /// Its type, once it is known.
    let type: ValueType
    /// The variable of the future that the output is taken from.
    let variable: String

    /// The deferred outputs of a program, in the order in which they are read.
    static func all(in program: Program, names: [String]) -> [JavaDeferredOutput] {
        var found: [JavaDeferredOutput] = []
        for (reader, declaration) in program.declarations.enumerated() {
            guard case .component = declaration else { continue }
            declaration.forEachExpression { collect($0, reader: reader, program, names, to: &found) }
        }
        return found
    }

    private static func collect(
        _ expression: Expression, reader: Int, _ program: Program, _ names: [String], to found: inout [JavaDeferredOutput]
    ) {
        expression.forEachChild { collect($0, reader: reader, program, names, to: &found) }
        guard case .reference(let e) = expression, case .declaration(let index) = e.root, index > reader,
            program.declarations.indices.contains(index), case .component = program.declarations[index],
            let member = e.steps.first?.name, !found.contains(where: { $0.component == index && $0.member == member })
        else { return }
        let name = names[index] + NameStyle.capitalized(JavaNaming.identifier(member))
        found.append(
            JavaDeferredOutput(
                component: index, reader: reader, member: member, type: e.types.dropFirst().first?.resolved ?? .dynamic,
                variable: name))
    }
}

extension JavaTranslator {
    /// The futures of the outputs that a component reads before they exist.
    func futures(before index: Int) -> [JavaStatement] {
        context.deferred.filter { $0.reader == index }.map { output in
            .local(
                output.variable, .new(.named(JavaLibrary.future, [JavaTypeName.type(of: output.type)])), isFinal: true)
        }
    }

    /// The statements that complete the futures of a component that has just been made.
    func completions(of index: Int) -> [JavaStatement] {
        let outputs = context.deferred.filter { $0.component == index }
        let statements = outputs.map { output in
            let value = JavaExpression.variable(variables[index]).calling(JavaNaming.method(output.member))
            let completion = JavaExpression.methodReference(.variable(output.variable), "complete")
            return JavaStatement.expression(value.calling("applyValue", [completion]))
        }
        return statements.isEmpty ? [] : statements + [.blank]
    }

    /// The deferred output that a reference reads where the program stands.
    func deferredOutput(_ reference: ReferenceExpression) -> JavaDeferredOutput? {
        guard case .declaration(let index) = reference.root, index > scope.position, let member = reference.steps.first?.name
        else { return nil }
        return context.deferred.first { $0.component == index && $0.member == member }
    }
}
