import Base
import LanguageKit
import Schema

/// What a property is where none is given, and how configuration is read.
extension JavaSDK {
    /// The value of an argument: the given one, else the constant or the default. Nil if the default fits none of the types.
    func defaultValue(
        _ property: Property, _ type: JavaSDKType, argument: JavaSDKExpression, isFilledIn: Bool
    ) -> JavaSDKExpression? {
        var held = type.nonNull
        var wrapping: String?
        if let inner = held.argument(of: .output) {
            wrapping = property.isSecret ? "secret" : "output"
            held = inner
        }
        var reader = JavaSDKReader(sdk: self, property: property, isFilledIn: isFilledIn)
        reader.wrapping = wrapping
        reader.argument = argument
        return reader.expression(held).map { .method($0, property.isRequired ? "require" : "getNullable", []) }
    }

    /// The type of a configuration variable and the expression that reads it.
    func configurationValue(_ property: Property) -> (type: JavaSDKType, value: JavaSDKExpression?) {
        let type = type(property.type, .configuration)
        var reader = JavaSDKReader(sdk: self, property: property, isFilledIn: false)
        reader.isConfiguration = true
        let value = reader.expression(type)
        guard !property.isRequired else { return (type, value.map { .method($0, "require", []) }) }
        return (type.optional, value.map { .method($0, "get", []) })
    }
}

extension JavaSDK {
    /// A type at run time: `TypeShape.<List<X>>builder(List.class).addParameter(X.class).build()`.
    static func shape(_ type: JavaSDKType) -> JavaSDKExpression {
        var builder = JavaSDKExpression.genericMethod(.library(.typeShape), type, "builder", [.classLiteral(type)])
        for argument in type.arguments {
            builder = .method(builder, "addParameter", [argument.arguments.isEmpty ? .classLiteral(argument) : shape(argument)])
        }
        return .method(builder, "build", [])
    }
}

/// Makes the expression that reads a property through the core's `Codegen`.
private struct JavaSDKReader {
    let sdk: JavaSDK
    let property: Property
    /// Whether the property's constant is filled in.
    let isFilledIn: Bool
    /// The call that makes an output: `output` or `secret`.
    var wrapping: String?
    /// What is given.
    var argument: JavaSDKExpression?
    var isConfiguration = false

    init(sdk: JavaSDK, property: Property, isFilledIn: Bool) {
        self.sdk = sdk
        self.property = property
        self.isFilledIn = isFilledIn
    }

    /// The expression for values of a type. Of two types the first counts that the default fits.
    func expression(_ type: JavaSDKType) -> JavaSDKExpression? {
        guard type.isKind(of: .either), type.arguments.count == 2 else { return simple(type, side: nil) }
        return simple(type.arguments[0], side: ("left", type.arguments[1]))
            ?? simple(type.arguments[1], side: ("right", type.arguments[0]))
    }

    private func simple(_ type: JavaSDKType, side: (name: String, other: JavaSDKType)?) -> JavaSDKExpression? {
        var chain = start(type)
        if let side { chain = .method(chain, side.name, [.classLiteral(side.other)]) }
        if let wrapping { chain = .method(chain, wrapping, []) }
        if isConfiguration { chain = .method(chain, "config", [.name("config")]) }
        if let argument { chain = .method(chain, "arg", [argument]) }
        if isFilledIn, let constant = property.constant {
            guard let value = literal(constant, type) else { return nil }
            return .method(chain, "def", [value])
        }
        if !property.environment.isEmpty { chain = .method(chain, "env", property.environment.map { .string($0) }) }
        guard let given = property.defaultValue else { return chain }
        if let type = enumeration(named: type.name) {
            guard let member = type.member(given), let name = sdk.symbols.member(member, of: type) else { return nil }
            return .method(chain, "def", [.member(.type(.declared(sdk.symbols.enumeration(type.token))), name)])
        }
        guard primitive(type) == nil else { return literal(given, type).map { .method(chain, "def", [$0]) } }
        return .method(chain, "defJson", [.string(json(given))])
    }

    private func start(_ type: JavaSDKType) -> JavaSDKExpression {
        let name = JavaSDKExpression.string(property.name)
        if let kind = primitive(type) { return .method(.type(.library(.codegen)), "\(kind)Prop", [name]) }
        return .of(.codegen, "objectProp", name, type.arguments.isEmpty ? .classLiteral(type) : JavaSDK.shape(type))
    }

    private func primitive(_ type: JavaSDKType) -> String? {
        switch type.name {
        case .library(.boolean): "boolean"
        case .library(.integer): "integer"
        case .library(.double): "double"
        case .library(.string): "string"
        case .library, .declared, .written: nil
        }
    }

    /// A value as a literal of a type; nil if it is of another.
    private func literal(_ value: SchemaValue, _ type: JavaSDKType) -> JavaSDKExpression? {
        switch (value, type.name) {
        case (.boolean, .library(.boolean)), (.string, .library(.string)), (.integer, .library(.integer)):
            JavaSDKLiteral.expression(value, .any)
        case (.integer, .library(.double)), (.number, .library(.double)): JavaSDKLiteral.expression(value, .number)
        default: nil
        }
    }

    /// The enum among the property's types that is of a class.
    private func enumeration(named name: JavaSDKName) -> EnumType? {
        guard case .declared(let declared) = name else { return nil }
        var types = [property.type]
        while let type = types.popLast() {
            switch type {
            case .array(let inner), .map(let inner), .plain(let inner): types.append(inner)
            case .union(let union): types += union.elements
            case .type(let name):
                if case .enumeration(let type)? = sdk.package.type(name), sdk.symbols.enumeration(type.token) == declared {
                    return type
                }
            case .boolean, .integer, .number, .string, .any, .archive, .asset, .json, .resource: break
            }
        }
        return nil
    }

    private func json(_ value: SchemaValue) -> String {
        switch value {
        case .boolean(let flag): return flag ? "true" : "false"
        case .integer(let number): return String(number)
        case .number(let number): return NumberFormat.general(number)
        case .string(let text):
            var json = JSONWriter()
            json.value(text)
            return String(decoding: json.bytes, as: UTF8.self)
        }
    }
}
