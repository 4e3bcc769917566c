import Base
import LanguageKit
import Lowering
import Program

extension JavaTranslator {
    /// The file of a component: its inputs are read from a map, its outputs are registered at the end and have accessors.
    func componentFile(named name: String) -> JavaFile {
        let outputs = program.declarations.compactMap { if case .output(let d) = $0 { d } else { nil } }
        let start = JavaExpression.call(
            own: "super", [.quoted("components:index:\(name)"), .variable("name"), .variable("options")])
        let body = [.expression(start)] + declarations() + [registration(of: outputs)]
        let fields = outputs.map { output in
            JavaMember.field(
                JavaField(modifiers: [.private, .final], type: type(of: output), name: field(of: output)))
        }
        let constructor = JavaMethod(
            modifiers: [.public], name: name,
            parameters: [
                (.named(JavaLibrary.string), "name"),
                (.named(JavaLibrary.map, [.named(JavaLibrary.string), .named(JavaLibrary.object)]), "args"),
                (.named(JavaLibrary.componentOptions), "options"),
            ], body: body)
        let accessors = outputs.map { output in
            JavaMember.method(
                JavaMethod(
                    modifiers: [.public], result: type(of: output), name: JavaNaming.identifier(output.name),
                    body: [.return(.variable(field(of: output)))]))
        }
        let helpers = JavaHelper.all(in: body)
        let component = JavaTypeDeclaration(
            modifiers: [.public], name: name, superclass: .named(JavaLibrary.componentResource),
            members: fields + [.method(constructor)] + accessors + helpers.map(\.member))
        let imports = JavaImports(of: body + helpers.flatMap(\.body), style: style)
        return JavaFile(
            package: "generated_program", imports: imports.componentImports, types: [component], qualified: imports.qualified)
    }

    /// The field of an output. One with the name of a class, such as `Output`, would hide the class.
    private func field(of output: OutputVariable) -> String {
        let name = JavaNaming.identifier(output.name)
        return name.first?.isUppercase ?? false ? name + "_" : name
    }

    private func type(of output: OutputVariable) -> JavaType {
        let type = output.value.type
        return .named(JavaLibrary.output, [JavaTypeName.type(of: isEventual(type) ? type.resolved.textsUnified : type)])
    }

    private func registration(of outputs: [OutputVariable]) -> JavaStatement {
        let entries = outputs.map { output in
            entry(.quoted(output.logicalName), .field(.this, field(of: output)))
        }
        return .expression(JavaExpression.this.calling("registerOutputs", [mapOfEntries(entries)]))
    }

    /// An input of a component, taken from its arguments.
    func argument(_ variable: ConfigurationVariable) -> JavaExpression {
        let arguments = JavaExpression.variable("args")
        let key = JavaExpression.quoted(variable.logicalName)
        let value =
            variable.defaultValue.map { arguments.calling("getOrDefault", [key, defaultValue($0, of: variable)]) }
            ?? arguments.calling("get", [key])
        if !style.keepsPlainArguments {
            return variable.type.withoutOptional.isPlainComponentArgument
                ? .cast(JavaTypeName.type(of: variable.type.resolved), value)
                : output(value, of: variable.type.resolved.withoutOptional)
        }
        let type = variable.type.unwrapped
        // Numbers are what the caller wrote: 1 is an Integer, whatever the component declares.
        guard !variable.isNullable, type == .integer || type == .number else { return .cast(JavaTypeName.type(of: type), value) }
        return JavaExpression.cast(.named(JavaLibrary.number), value).calling(type == .integer ? "intValue" : "doubleValue")
    }

    /// The statement that keeps an output of a component.
    func result(_ output: OutputVariable) -> JavaStatement {
        let value = lowered(output.value, for: output.value.type)
        let isNumber = output.value.type.resolved.unwrapped == .number && !style.keepsPlainArguments
        var result = plainEntries(value, expression(value, in: isNumber ? .number : unknownPlace))
        // The SDK gives an output of an unknown type.
        if case .call(let call) = value.withoutConversions, call.function == .getOutput, !style.keepsPlainArguments {
            result = .call(.outputOf, [result])
        }
        return .assignment(
            .field(.this, field(of: output)),
            isEventual(value.type) ? result : .call(JavaLibrary.output, "of", [result]))
    }
}
