import Base
import Documents
import LanguageKit
import Schema

/// Files of enums.
extension GoSDK {
    func enumsFile(_ module: GoSDKLayout.Module, isGeneric: Bool) -> BindingsText {
        var imports = GoSDKImports()
        let forms = module.enums.map { symbols.forms(ofType: $0) }
        if !isGeneric, forms.contains(where: { !$0.isDisjoint(with: .anyOutput) }) {
            imports = GoSDKImports(standard: ["context", "reflect"], others: [GoSDKImports.core])
            if settings.generics != .none { imports.add(GoSDKImports.generics) }
        }
        var printer = printer(module.path, imports)
        var found: [Diagnostic] = []
        for token in module.enums {
            guard case .enumeration(let type)? = package.type(token) else { continue }
            found += findings(type)
            printer.write(GoSDKEnum(sdk: self, type: type, module: module.path).declarations(isGeneric: isGeneric))
        }
        if !isGeneric {
            printer.write(.function(GoSDKFunction(head: "func init()", body: enumRegistrations(module.enums))))
        }
        return BindingsText(printer.bytes, diagnostics: found)
    }

    private func enumRegistrations(_ tokens: [String]) -> [GoSDKStatement] {
        var inputs: [GoSDKStatement] = []
        var outputs: [GoSDKStatement] = []
        for token in tokens {
            guard case .enumeration(let type)? = package.type(token), let first = type.members.first else { continue }
            let names = symbols.enumeration(token)
            let forms = symbols.forms(ofType: token)
            func register(_ name: String, _ value: String) {
                inputs.append(.line("pulumi.RegisterInputType(reflect.TypeOf((*\(name)Input)(nil)).Elem(), \(value))"))
            }
            if !forms.isDisjoint(with: [.input, .pointerInput]) {
                let value = "\(names.name)(\(Self.goValue(first.value)))"
                register(names.name, value)
                register(names.pointer, value)
            }
            if forms.contains(.arrayInput) { register(names.array, "\(names.array){}") }
            if forms.contains(.mapInput) { register(names.map, "\(names.map){}") }
            if !forms.isDisjoint(with: [.output, .pointerOutput]) {
                outputs += [Self.register(output: names.name), Self.register(output: names.pointer)]
            }
            if forms.contains(.arrayOutput) { outputs.append(Self.register(output: names.array)) }
            if forms.contains(.mapOutput) { outputs.append(Self.register(output: names.map)) }
        }
        return (settings.omitsInputRegistrations ? [] : inputs) + outputs
    }

    /// A value of an enum, in which numbers are as short as they can be.
    static func goValue(_ value: SchemaValue) -> String {
        if case .number(let number) = value { return NumberFormat.general(number) }
        return literal(value)
    }
}

/// The declarations of an enum.
struct GoSDKEnum {
    let sdk: GoSDK
    let type: EnumType
    /// The Go package's folder.
    let module: String

    private var scope: GoSDKScope { GoSDKScope(types: sdk.types(in: module), owner: type.token) }
    private var names: GoTypeSymbols { sdk.symbols.enumeration(type.token) }
    private var name: String { names.name }
    /// The type of the values: `string`.
    private var value: String { sdk.types(in: module).value(type.valueType, isOptional: false) }
    /// The name of the values' type in the core SDK: `String`.
    private var kind: String {
        let input = sdk.types(in: module).input(type.valueType, isOptional: false)
        return String(GoSDKTypes.without("Input", input).dropFirst("pulumi.".utf8.count))
    }

    func declarations(isGeneric: Bool) -> [GoSDKDeclaration] {
        let constants = type.members.map { member in
            GoSDKConstant(
                comment: sdk.comment(member.description, deprecation: member.deprecation, in: scope),
                // Published generic SDKs have the type's name twice.
                name: isGeneric ? names.member(constant(member)) : constant(member),
                value: "\(name)(\(GoSDK.goValue(member.value)))")
        }
        var all: [GoSDKDeclaration] = [
            .line(
                "type \(name) \(value)",
                comment: sdk.comment(sdk.package.typeNode(type.token)?["description"]?.string ?? "", in: scope)),
            .constants(constants),
        ]
        if isGeneric { return all }
        let forms = sdk.symbols.forms(ofType: type.token)
        let isInput = !forms.isDisjoint(with: [.input, .pointerInput])
        if isInput { all += inputMethods }
        if !forms.isDisjoint(with: [.output, .pointerOutput]) { all += outputs }
        if isInput { all += inputs }
        let usage = GoSDKUsage(sdk: sdk, module: module)
        if forms.contains(.arrayInput) { all += sdk.container(names.array, of: name, holding: name, isMap: false, usage) }
        if forms.contains(.mapInput) { all += sdk.container(names.map, of: name, holding: name, isMap: true, usage) }
        if forms.contains(.arrayOutput) { all += sdk.arrayOutput(name, name) }
        if forms.contains(.mapOutput) { all += sdk.mapOutput(name, name) }
        return all
    }

    private func constant(_ member: EnumType.Member) -> String { names.member(member.name ?? GoSDK.memberName(member.value)) }

    private func method(_ head: String, _ body: String...) -> GoSDKDeclaration {
        .function(GoSDKFunction(head: head, body: body.map { .line($0) }))
    }

    /// The methods of the enum's own values.
    private var inputMethods: [GoSDKDeclaration] {
        let receiver = "func (e \(name))"
        let background = "(context.Background())"
        return [
            method("func (\(name)) ElementType() reflect.Type", "return reflect.TypeOf((*\(name))(nil)).Elem()"),
            method("\(receiver) To\(name)Output() \(name)Output", "return pulumi.ToOutput(e).(\(name)Output)"),
            method(
                "\(receiver) To\(name)OutputWithContext(ctx context.Context) \(name)Output",
                "return pulumi.ToOutputWithContext(ctx, e).(\(name)Output)"),
            method("\(receiver) To\(name)PtrOutput() \(name)PtrOutput", "return e.To\(name)PtrOutputWithContext\(background)"),
            method(
                "\(receiver) To\(name)PtrOutputWithContext(ctx context.Context) \(name)PtrOutput",
                "return \(name)(e).To\(name)OutputWithContext(ctx).To\(name)PtrOutputWithContext(ctx)"),
            method(
                "\(receiver) To\(kind)Output() pulumi.\(kind)Output",
                "return pulumi.ToOutput(pulumi.\(kind)(e)).(pulumi.\(kind)Output)"),
            method(
                "\(receiver) To\(kind)OutputWithContext(ctx context.Context) pulumi.\(kind)Output",
                "return pulumi.ToOutputWithContext(ctx, pulumi.\(kind)(e)).(pulumi.\(kind)Output)"),
            method(
                "\(receiver) To\(kind)PtrOutput() pulumi.\(kind)PtrOutput",
                "return pulumi.\(kind)(e).To\(kind)PtrOutputWithContext\(background)"),
            method(
                "\(receiver) To\(kind)PtrOutputWithContext(ctx context.Context) pulumi.\(kind)PtrOutput",
                "return pulumi.\(kind)(e).To\(kind)OutputWithContext(ctx).To\(kind)PtrOutputWithContext(ctx)"),
        ]
    }

    private var outputs: [GoSDKDeclaration] {
        [
            .output(GoSDKOutput(name: name, element: name, hasPointer: true, generics: sdk.sideBySide))
        ] + conversion(of: name, to: kind, "e \(name)", value, ["return \(value)(e)"])
            + conversion(of: name, to: kind + "Ptr", "e \(name)", "*\(value)", ["v := \(value)(e)", "return &v"])
            + [
                .output(GoSDKOutput(name: name + "Ptr", element: "*" + name, generics: sdk.sideBySide)),
                .element(name: name),
            ]
            + conversion(
                of: name + "Ptr", to: kind + "Ptr", "e *\(name)", "*\(value)", ["v := \(value)(*e)", "return &v"],
                isOptional: true)
    }

    /// The methods that give an output of the values' type.
    private func conversion(
        of name: String, to kind: String, _ parameter: String, _ result: String, _ lines: [String], isOptional: Bool = false
    ) -> [GoSDKDeclaration] {
        var body: [GoSDKStatement] = isOptional ? [.block("if e == nil {", [.line("return nil")])] : []
        body += lines.map { .line($0) }
        return [
            method(
                "func (o \(name)Output) To\(kind)Output() pulumi.\(kind)Output",
                "return o.To\(kind)OutputWithContext(context.Background())"),
            .function(
                GoSDKFunction(
                    head: "func (o \(name)Output) To\(kind)OutputWithContext(ctx context.Context) pulumi.\(kind)Output",
                    body: [
                        .block(
                            "return o.ApplyTWithContext(ctx, func(_ context.Context, \(parameter)) \(result) {", body,
                            closing: "}).(pulumi.\(kind)Output)")
                    ])),
        ]
    }

    /// The interfaces of values that can be given as inputs.
    private var inputs: [GoSDKDeclaration] {
        let hidden = NameStyle.camel(name) + "Ptr"
        let pointer = name + "Ptr"
        var comment = [
            "\(name)Input is an input type that accepts values of the \(name) enum",
            "A concrete instance of `\(name)Input` can be one of the following:",
        ]
        let named = type.members.filter { ($0.deprecation ?? "").isEmpty }
        if !named.isEmpty { comment += [""] + named.map { "\t" + constant($0) } }
        var all: [GoSDKDeclaration] = [
            .input(comment: comment, GoSDKInputInterface(name: name)),
            .line("var \(hidden)Type = reflect.TypeOf((**\(name))(nil)).Elem()"),
            .input(comment: [], GoSDKInputInterface(name: pointer)),
            .line("type \(hidden) \(value)"),
            method("func \(pointer)(v \(value)) \(pointer)Input", "return (*\(hidden))(&v)"),
            method("func (*\(hidden)) ElementType() reflect.Type", "return \(hidden)Type"),
            method("func (in *\(hidden)) To\(pointer)Output() \(pointer)Output", "return pulumi.ToOutput(in).(\(pointer)Output)"),
            method(
                "func (in *\(hidden)) To\(pointer)OutputWithContext(ctx context.Context) \(pointer)Output",
                "return pulumi.ToOutputWithContext(ctx, in).(\(pointer)Output)"),
        ]
        if sdk.settings.generics != .none {
            all.append(
                .function(
                    GoSDKFunction(
                        head: "func (in *\(hidden)) ToOutput(ctx context.Context) pulumix.Output[*\(name)]",
                        body: [
                            .block(
                                "return pulumix.Output[*\(name)]{",
                                [.line("OutputState: in.To\(pointer)OutputWithContext(ctx).OutputState,")])
                        ])))
        }
        return all
    }
}

extension GoSDK {
    /// The name of an enum's member that has none of its own.
    static func memberName(_ value: SchemaValue) -> String {
        if case .number(let number) = value { return NumberFormat.general(number) }
        return value.text
    }
}
