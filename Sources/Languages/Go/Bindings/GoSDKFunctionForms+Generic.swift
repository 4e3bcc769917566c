import Base
import LanguageKit
import Schema

/// The output form of a function in an SDK of generic types.
extension GoSDKFunctionForms {
    private var result: String { names.result }

    func genericForm(_ members: [GoSDKMember], _ results: [GoSDKMember]) -> [GoSDKDeclaration] {
        let generic = GoSDKGenericTypes(types)
        let hasInputs = function.inputs != nil
        let call = hasInputs ? "\(name)(ctx, plainArgs, opts...)" : "\(name)(ctx, opts...)"
        let source =
            hasInputs
            ? "pulumix.ApplyErr[*\(arguments)](args.ToOutput(), func(plainArgs *\(arguments))"
            : "pulumix.ApplyErr[int](pulumix.Val(0), func(_ int)"
        let parameter = hasInputs ? ", args \(names.outputArguments)" : ""
        var all: [GoSDKDeclaration] = [
            .function(
                GoSDKFunction(
                    head: "func \(names.outputForm)(ctx *pulumi.Context\(parameter), opts ...pulumi.InvokeOption) "
                        + names.resultOutput,
                    body: [
                        .block("outputResult := \(source) (*\(result), error) {", [.line("return \(call)")], closing: "})"),
                        .blankLine,
                        .line("return pulumix.Cast[\(names.resultOutput), *\(result)](outputResult)"),
                    ]))
        ]
        if let inputs = function.inputs {
            all.append(generic.inputStructure(names.outputArguments, members, sdk.comment(inputs.description, in: scope)))
            all.append(.function(conversion(members)))
        }
        guard function.resultObject != nil else { return all }
        all += [
            .line("type \(names.resultOutput) struct{ *pulumi.OutputState }"),
            .function(
                GoSDKFunction(
                    head: "func (\(names.resultOutput)) ElementType() reflect.Type",
                    body: [.line("return reflect.TypeOf((*\(result))(nil)).Elem()")])),
            .function(
                GoSDKFunction(
                    head: "func (o \(names.resultOutput)) ToOutput(context.Context) pulumix.Output[*\(result)]",
                    body: [.block("return pulumix.Output[*\(result)]{", [.line("OutputState: o.OutputState,")])])),
        ]
        for member in results {
            all.append(
                .accessor(
                    GoSDKAccessor(
                        comment: .none, receiver: names.resultOutput, name: member.field, value: "*" + result,
                        applied: types.value(member.property), field: member.field, result: generic.output(member.property),
                        form: generic.resultAccessor(member.property))))
        }
        return all
    }

    /// The method that makes an output of the arguments.
    private func conversion(_ members: [GoSDKMember]) -> GoSDKFunction {
        let gathered = members.enumerated().map { position, member in
            GoSDKStatement.line(
                "args.\(member.field).ToOutput(context.Background()).AsAny()\(position + 1 < members.count ? "," : ")")")
        }
        let width = members.map { $0.field.unicodeScalars.count }.max() ?? 0
        let fields = members.enumerated().map { position, member in
            let padding = String(repeating: " ", count: width - member.field.unicodeScalars.count)
            return GoSDKStatement.line(
                "\(member.field): \(padding)resolvedArgs[\(position)].(\(types.value(member.property))),")
        }
        let made = GoSDKStatement.block("return &\(arguments){", fields)
        var body: [GoSDKStatement] = [.line("allArgs := pulumix.All(")]
        body += gathered.map { statement in
            if case .line(let line) = statement { .line("\t" + line) } else { statement }
        }
        body.append(
            .block(
                "return pulumix.Apply[[]any](allArgs, func(resolvedArgs []interface{}) *\(arguments) {", [made], closing: "})"))
        return GoSDKFunction(
            head: "func (args \(names.outputArguments)) ToOutput() pulumix.Output[*\(arguments)]", body: body)
    }
}
