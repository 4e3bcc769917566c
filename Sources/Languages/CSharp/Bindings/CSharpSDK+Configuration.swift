import Base
import LanguageKit
import Schema

/// The class of the configuration.
extension CSharpSDK {
    func configurationFile() -> BindingsText {
        var printer = CSharpSDKPrinter(generator: style.generator, usings: ["System", "System.Collections.Immutable"])
        let types = CSharpSDKTypes(sdk: self, namespace: symbols.rootNamespace)
        printer.line("namespace ", symbols.rootNamespace)
        printer.block { printer in
            printer.line("public static class Config")
            printer.block { printer in
                printer.write(lines: Self.valueClass)
                printer.line(
                    "private static readonly global::Pulumi.Config __config = new global::Pulumi.Config(\"", package.name,
                    "\");")
                printer.write("\n")
                for property in package.configuration.byName { write(property, types, to: &printer) }
                let objects = configurationObjects
                if !objects.isEmpty {
                    printer.line("public static class Types")
                    printer.block { printer in
                        for object in objects { write(object, types, to: &printer) }
                    }
                }
            }
        }
        return BindingsText(printer.bytes, diagnostics: findings(package.configuration))
    }

    private static let valueClass = """
        [global::System.Diagnostics.CodeAnalysis.SuppressMessage("Microsoft.Design", "IDE1006", Justification = 
        "Double underscore prefix used to avoid conflicts with variable names.")]
        private sealed class __Value<T>
        {
            private readonly Func<T> _getter;
            private T _value = default!;
            private bool _set;

            public __Value(Func<T> getter)
            {
                _getter = getter;
            }

            public T Get() => _set ? _value : _getter();

            public void Set(T value)
            {
                _value = value;
                _set = true;
            }
        }


        """

    /// Writes a variable.
    private func write(_ property: Property, _ types: CSharpSDKTypes, to printer: inout CSharpSDKPrinter) {
        let value = types.type(property.type.unmarked, .configuration)
        var type = CSharpSDKType.optional(value)
        let read: CSharpSDKExpression
        let key = [CSharpSDKExpression.string(property.name)]
        switch property.type.unmarked {
        case .string: read = .call("__config.Get", key)
        case .boolean: read = .call("__config.GetBoolean", key)
        case .integer: read = .call("__config.GetInt32", key)
        case .number: read = .call("__config.GetDouble", key)
        case .array:
            type = value
            read = .genericCall("__config.GetObject", value, key)
        case .any, .archive, .asset, .json, .map, .type, .resource, .union, .plain:
            read = .genericCall("__config.GetObject", value, key)
        }
        let field = "_" + Self.unhyphenated(property.name)
        printer.write { out in
            out.writeIndent()
            out.write("private static readonly __Value<")
            type.write(to: &out)
            out.write("> ")
            out.write(field)
            out.write(" = new __Value<")
            type.write(to: &out)
            out.write(">(() => ")
        }
        printer.write(defaultValue(of: property).map { .coalesced(read, $0) } ?? read)
        printer.write(");\n")
        printer.write(comment(property.description))
        printer.write { out in
            out.writeIndent()
            out.write("public static ")
            type.write(to: &out)
            out.write(byte: 0x20)
            out.write(symbols.property(property, of: .configuration))
            out.endLine()
        }
        printer.block { printer in
            printer.line("get => ", field, ".Get();")
            printer.line("set => ", field, ".Set(value);")
        }
        printer.write("\n")
    }

    /// The object types that variables have, each where the first variable needs it.
    private var configurationObjects: [ObjectType] {
        var objects: [ObjectType] = []
        var seen: Set<String> = []
        func visit(_ type: TypeReference) {
            switch type {
            case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
            case .array(let inner), .map(let inner), .plain(let inner): visit(inner)
            case .union(let union): for element in union.elements { visit(element) }
            case .type(let name):
                guard case .object(let object)? = package.type(name), seen.insert(name.token).inserted else { return }
                objects.append(object)
                for property in object.properties.byName { visit(property.type) }
            }
        }
        for property in package.configuration.byName { visit(property.type) }
        return objects
    }

    private func write(_ object: ObjectType, _ types: CSharpSDKTypes, to printer: inout CSharpSDKPrinter) {
        printer.write("\n")
        printer.line(" public class ", symbols.configurationType(object.token).name)
        printer.line(" {")
        for property in object.properties.byName {
            printer.write(comment(property.description))
            printer.write { out in
                out.indent()
                out.writeIndent()
                out.write("public ")
                types.type(of: property, .configuration).write(to: &out)
                out.write(byte: 0x20)
                out.write(CSharpSymbols.property(property))
                out.write(" { get; set; }")
                var isArray = false
                if case .array = property.type.unmarked { isArray = true }
                out.write(!property.isRequired && !isValue(property.type) && !isArray ? " = null!;\n" : "\n")
                out.outdent()
            }
        }
        printer.line("}")
    }
}
