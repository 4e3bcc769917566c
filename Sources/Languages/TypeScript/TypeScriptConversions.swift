import Base
import LanguageKit
import Lowering
import Program
import Schema

extension TypeScriptEmitter {
    /// What has to be written for a conversion.
    enum Conversion {
        /// How the value is at hand.
        enum Form { case plain, output, promise }

        /// Nothing: the value stands as it is.
        case none
        case enumeration(EnumType)
        case boolean(Form)
        case text(Form)
        case number(Form)
    }

    /// What has to be written for a conversion.
    func conversion(of convert: ConvertExpression) -> Conversion {
        let value = convert.value
        let target = value.conversionTarget(in: convert.target).resolved.withoutConstant
        let source = value.type.resolved.withoutConstant.withoutOptional
        if case .enumeration(let type) = target {
            if source == target || style.keepsEnumLiterals { return .none }
            if let constant = value.constantValue, type.member(constant) == nil { return .none }
            return .enumeration(type)
        }
        if style.keepsPrimitives { return .none }
        let form: Conversion.Form
        if value.type.containsPromises, !plan.isAsync {
            form = .promise
        } else {
            form = value.type.containsOutputs ? .output : .plain
        }
        func takes(_ types: ValueType...) -> Bool { types.contains { $0.isAssignable(from: source) } }
        switch target {
        case .boolean: return source == .none || takes(.boolean) ? .none : .boolean(form)
        case .string, .identifier:
            // Only numbers and booleans: what nothing is known of is taken for the string that is wanted.
            switch source {
            case .boolean, .integer, .number: return .text(form)
            default: return .none
            }
        case .number where source == .dynamic && convert.target.isOptional: return .none
        case .number, .integer: return source == .none || takes(.number, .integer) ? .none : .number(form)
        case .none, .dynamic, .asset, .archive, .assetOrArchive, .list, .map, .tuple, .object, .union, .enumeration, .constant,
            .optional, .input, .output, .promise:
            return .none
        }
    }

    /// Writes a value that stands where another type is wanted.
    mutating func write(_ convert: ConvertExpression, to out: inout CodeWriter) {
        if style.writesNullAsText, convert.target.unwrapped == .string, convert.value.type == .none { return out.write("\"\"") }
        switch conversion(of: convert) {
        case .none: write(convert.value, to: &out)
        case .enumeration(let type): write(convert.value, as: type, to: &out)
        case .boolean(let form):
            write(convert.value, form, before: "", after: " === \"true\"", precedence: 11, to: &out)
        case .text(let form): write(convert.value, form, before: "String(", after: ")", precedence: 0, to: &out)
        case .number(let form): write(convert.value, form, before: "Number(", after: ")", precedence: 0, to: &out)
        }
    }

    private mutating func write(
        _ value: Expression, _ form: Conversion.Form, before: StaticString, after: StaticString, precedence: Int,
        to out: inout CodeWriter
    ) {
        switch form {
        case .plain:
            out.write(before)
            write(value, precedence: precedence, to: &out)
            out.write(after)
            return
        case .promise:
            out.write("pulumi.output(")
            write(value, to: &out)
            out.write(")")
        case .output: write(value, precedence: 20, to: &out)
        }
        out.write(".apply(x =>")
        out.write(before)
        out.write("x")
        out.write(after)
        out.write(")")
    }

    private mutating func write(_ value: Expression, as type: EnumType, to out: inout CodeWriter) {
        let name = enumName(of: type)
        if let constant = value.constantValue, let member = type.member(constant) {
            if let constantName = TypeScriptNames.enumMember(member, of: NameStyle.capitalized(Token(type.token).member)) {
                out.write(name)
                out.write(".")
                out.write(constantName)
            } else {
                write(value, to: &out)
            }
        } else if value.type.containsOutputs {
            write(value, precedence: 20, to: &out)
            out.write(".apply((x) => ")
            out.write(name)
            out.write("[x])")
        } else {
            out.write(name)
            out.write("[")
            writePresent(value, to: &out)
            out.write("]")
        }
    }

    /// An enum's name with its package and module: `digitalocean.Region`.
    private mutating func enumName(of type: EnumType) -> String {
        let token = Token(type.token)
        var module = token.module
        // A type's own file is no module: `pkg:mod/name:Name` lies in `mod`.
        let parts = module.split(separator: "/", omittingEmptySubsequences: false)
        if parts.count == 2, parts[1].lowercased() == token.member.lowercased() { module = String(parts[0]) }
        let path = TypeScriptNames.modulePath(TypeScriptNames.module(module, of: type.package))
        return imports.alias(ofPackage: token.package, type.package) + path + "."
            + TypeScriptNames.member(NameStyle.capitalized(token.member))
    }
}

extension ValueType {
    /// The type of the values that a constant is one of.
    var withoutConstant: ValueType {
        if case .constant(let t, _) = self { return t.withoutConstant }
        return self
    }
}
