import Base
import Documents
import LanguageKit
import Schema

/// Modules of types.
extension PythonSDK {
    // MARK: Inputs

    func inputsFile(_ module: PythonSDKLayout.Module) -> BindingsText {
        var imports = PythonSDKImports(self, folder: module.path)
        var exports: [String] = []
        for (token, shape) in module.inputs {
            guard case .object(let object)? = package.type(token), let symbol = symbols.symbol(.object(shape), token) else {
                continue
            }
            imports.add(object.properties, isInput: true)
            exports.append(symbol.identifier)
            if symbols.settings.hasTypedDictionaries { exports.append(symbol.identifier + "Dict") }
        }
        imports.fit(module)
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write(head(folder: module.path, imports) + Self.exports(exports))
        let names = PythonSDKNames(sdk: self, folder: module.path)
        for (token, shape) in module.inputs {
            guard case .object(let object)? = package.type(token), let symbol = symbols.symbol(.object(shape), token) else {
                continue
            }
            let comment = names.named(descriptions.laidOut(object.description))
            let members = requiredFirst(object.properties)
            if symbols.settings.hasTypedDictionaries {
                printer.write(dictionaryClass(symbol.identifier + "Dict", members, comment: comment, names, shape))
                printer.write("\n")
            }
            printer.write(inputClass(symbol.identifier, members, comment: comment, names, shape))
            printer.write("\n\n")
        }
        return BindingsText(printer.bytes)
    }

    // MARK: Outputs

    func outputsFile(_ module: PythonSDKLayout.Module) -> BindingsText {
        var imports = PythonSDKImports(self, folder: module.path)
        var exports: [String] = []
        for token in module.outputs {
            guard case .object(let object)? = package.type(token), let symbol = symbols.symbol(.object(.output), token) else {
                continue
            }
            imports.add(object.properties, isInput: false)
            exports.append(symbol.identifier)
        }
        imports.fit(module)
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write(head(folder: module.path, imports) + Self.exports(exports))
        let names = PythonSDKNames(sdk: self, folder: module.path)
        for token in module.outputs {
            guard case .object(let object)? = package.type(token), let symbol = symbols.symbol(.object(.output), token) else {
                continue
            }
            printer.write(outputClass(object, symbol.identifier, names))
            printer.write("\n\n")
        }
        return BindingsText(printer.bytes)
    }

    private func outputClass(_ object: ObjectType, _ name: String, _ names: PythonSDKNames) -> PythonSDKClass {
        let comment = names.named(descriptions.laidOut(object.description))
        let members = requiredFirst(object.properties, .result)
        var body: [PythonSDKMember] = []
        let renamed = members.filter { $0.name != $0.property.name }
        if symbols.uses[object.token].contains(.resourceOutput), !renamed.isEmpty {
            body += keyWarning(name, renamed)
        }
        func type(_ member: Member, isRequired: Bool) -> PythonSDKType {
            names.type(member.property, .output, .output, isRequired: isRequired)
        }
        var initializer = initializer(members, names, comment: comment, deprecates: false) { type($0, isRequired: $1) }
        // The documentation names classes as if they were given.
        initializer.comment.parameters = notes(members, names) { names.value($0.property, .arguments, .functionInput) }
        body.append(.function(initializer))
        for member in members {
            body += [
                .blankLine, .function(getter(member, type(member, isRequired: member.isRequired), names, deprecates: true)),
            ]
        }
        return PythonSDKClass(
            decorators: ["@pulumi.output_type"], name: name, base: "dict", comment: PythonSDKComment(comment), members: body)
    }

    /// What tells a user of a dictionary's key that Python names the member otherwise.
    private func keyWarning(_ name: String, _ members: [Member]) -> [PythonSDKMember] {
        var chain: PythonSDKStatement?
        for member in members.reversed() {
            chain = .if(
                "key == \"\(member.property.name)\"", [.assign("suggest", "\"\(member.name)\"")], else: chain.map { [$0] })
        }
        let text = "Key '{key}' not found in \(name). Access the value via the '{suggest}' property getter instead."
        let warning = PythonSDKFunction(
            decorators: ["@staticmethod"], name: "__key_warning", parameters: [PythonSDKParameter("key", .name("str"))],
            body: [.assign("suggest", "None")] + (chain.map { [$0] } ?? []) + [
                .blankLine, .if("suggest", [.expression("pulumi.log.warn(f\"\(text)\")")]),
            ])
        let getItem = PythonSDKFunction(
            name: "__getitem__", parameters: [PythonSDKParameter("self"), PythonSDKParameter("key", .name("str"))], result: .any,
            body: [.expression("\(name).__key_warning(key)"), .return("super().__getitem__(key)")])
        let get = PythonSDKFunction(
            name: "get",
            parameters: [
                PythonSDKParameter("self"), PythonSDKParameter("key", .name("str")), PythonSDKParameter("default = None"),
            ], result: .any,
            body: [.expression("\(name).__key_warning(key)"), .return("super().get(key, default)")])
        return [.function(warning), .blankLine, .function(getItem), .blankLine, .function(get), .blankLine]
    }

    // MARK: Enums

    func enumsFile(_ module: PythonSDKLayout.Module) -> BindingsText {
        var printer = PythonSDKPrinter(generator: style.generator)
        printer.write("import builtins as _builtins\nimport pulumi\nfrom enum import Enum\n\n")
        let names = PythonSDKNames(sdk: self, folder: module.path)
        let symbols = module.enums.compactMap { self.symbols.symbol(.enumeration, $0)?.identifier }
        printer.write(Self.exports(symbols))
        for token in module.enums {
            guard case .enumeration(let type)? = package.type(token), let symbol = self.symbols.symbol(.enumeration, token) else {
                continue
            }
            let members = type.members.compactMap { member -> PythonSDKMember? in
                guard let name = self.symbols.member(member, of: type) else { return nil }
                return .constant(
                    name, Self.enumLiteral(member.value), PythonSDKComment(names.named(descriptions.filtered(member.description)))
                )
            }
            let base =
                switch type.valueType {
                case .integer: "_builtins.int"
                case .number: "_builtins.float"
                case .boolean: "_builtins.bool"
                default: "_builtins.str"
                }
            let description = package.typeNode(token)?["description"]?.string ?? ""
            printer.write("\n")
            printer.write(
                PythonSDKClass(
                    decorators: ["@pulumi.type_token(\"\(token)\")"], name: symbol.identifier, base: "\(base), Enum",
                    comment: PythonSDKComment(names.named(descriptions.filtered(description))), members: members))
            if token != module.enums.last { printer.write("\n") }
        }
        return BindingsText(printer.bytes)
    }

    private static func enumLiteral(_ value: SchemaValue) -> String {
        guard case .string(let text) = value else { return literal(value) }
        var out = "\""
        for scalar in text.unicodeScalars {
            switch scalar {
            case "\"", "\\": out += "\\\(scalar)"
            case "\n": out += "\\n"
            default: out.unicodeScalars.append(scalar)
            }
        }
        return out + "\""
    }
}
