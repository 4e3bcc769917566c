import Base
import LanguageKit
import Program
import Schema

extension GoEmitter {
    /// Writes a value where another type is wanted; `isOptional` tells whether the place may be left out, if that is known.
    func writeConvert(_ e: ConvertExpression, isOptional: Bool? = nil, to writer: inout GoWriter) {
        let place = e.target
        if case .output = place, e.value.type.isPromise {
            if !style.exportsPlainValues, isOfTheSDK(e.value) {
                writeResult(e.value, isOptional: isOptional, to: &writer)
            } else if case .reference(let reference) = e.value {
                writeReference(reference, as: place, to: &writer)
            } else {
                write(e.value, to: &writer)
            }
            return
        }
        if writeReading(e.value, in: place, to: &writer) { return }
        let from = givenType(of: e.value)
        let target = e.value.goTarget(in: place, from: from, takesConstants: !style.writesEnumValues)
        let isOutput = target.containsOutputs
        let isFromOutput = from.containsOutputs
        var wanted = target.resolved
        if case .constant(let t, _) = wanted { wanted = t }
        if case .enumeration(let enumeration) = wanted {
            writeEnum(e.value, enumeration, in: place, isOptional: isOptional, to: &writer)
            return
        }
        if isFromOutput, !style.passesIDs, from.resolved == .identifier, wanted != .identifier,
            writeIDConversion(e.value, to: wanted, &writer)
        {
            return
        }
        if writePrimitive(e.value, in: place, isOptional: isOptional, to: &writer) { return }
        switch e.value {
        case .list(let list): writeList(list, as: place, to: &writer)
        case .object(let object): writeObject(object, as: place, to: &writer)
        case .literal(let literal): writeLiteral(literal, as: place, to: &writer)
        case .template(let template): writeTemplate(template, as: place, to: &writer)
        case .reference(let reference):
            if inPlainArguments, from.isPromise, from.resolved.withoutOptional != wanted.withoutOptional,
                let name = wanted.withoutOptional.inputConstructor
            {
                // The published generator's spelling for a value of another type: Go has no conversion of its own here.
                writer.write("\(name)(")
                writeReference(reference, as: place, to: &writer)
                writer.write(")")
            } else if !isOutput, !isFromOutput, from.resolved == .identifier, wanted == .string, !place.isInputPlace {
                writer.write("string(")
                writeReference(reference, as: place, to: &writer)
                writer.write(")")
            } else if isOutput, !isFromOutput, !style.exportsPlainValues, place.declaredForm == nil,
                let wrapper = exportWrapper(e.value, wanted)
            {
                writer.write("\(wrapper)(")
                writeReference(reference, as: place, to: &writer)
                writer.write(")")
            } else {
                writeReference(reference, as: place, to: &writer)
            }
        case .access, .index, .call, .invoke, .method, .conditional, .binary, .unary, .forEach, .splat, .convert, .apply:
            if !isFromOutput, place.isInputPlace, let name = wanted.inputConstructor, from.resolved != .dynamic,
                !(style.readsFilesAsInputs && e.value.readsFile)
            {
                writer.write("\(name)(")
                write(e.value, to: &writer)
                writer.write(")")
            } else if isFromOutput, place.holdsAnything {
                write(e.value, to: &writer)
            } else {
                writeCast(e.value, wanted, place: target, isOutput: isOutput, isFromOutput: isFromOutput, to: &writer)
            }
        }
    }

    /// Writes a plain value where another is wanted: what may be missing is read through its pointer, and what is no text becomes one.
    /// Gives false where neither is the case.
    private func writeReading(_ value: Expression, in place: ValueType, to writer: inout GoWriter) -> Bool {
        guard place.isPlainPrimitive, !style.passesIDs else { return false }
        let given = goType(of: value).withoutOptional
        if place == .string, !inPlainArguments, [.integer, .number, .boolean].contains(given) {
            writeTemplate(TemplateExpression([value], span: value.span), as: .string, to: &writer)
            return true
        }
        guard isPointer(value) else { return false }
        if place == .number, given == .integer {
            write(.convert(ConvertExpression(read(value), to: .number)), to: &writer)
        } else {
            writer.write("*")
            write(value, to: &writer, precedence: 20)
        }
        return true
    }

    /// The type that a value really has in Go.
    private func givenType(of value: Expression) -> ValueType {
        switch value {
        case .apply(let e): .output(resultType(of: e.body).resolved)
        case .binary, .unary, .access: ownType(of: value)
        case .call(let e) where e.function == .length: goType(of: value)
        default: value.type
        }
    }

    /// Writes a computed value, in a conversion where Go needs one.
    private func writeCast(
        _ value: Expression, _ wanted: ValueType, place: ValueType, isOutput: Bool, isFromOutput: Bool, to writer: inout GoWriter
    ) {
        if style.readsFilesAsInputs, value.readsFile {
            write(value, to: &writer)
            return
        }
        // What a function gives is plain by the time that it is read.
        let given = givenType(of: value)
        let from = given.isPromise && !isOutput ? given.resolved : given
        if place.isAssignable(from: from), isOutput == isFromOutput {
            write(value, to: &writer)
            return
        }
        var name = typeName(wanted, isInput: isOutput)
        let plain = from.resolved
        let stands =
            name.isEmpty || name == "pulumi.String" && plain == .identifier || name.isAssetName
            || isFromOutput && plain.isOptional && plain.withoutOptional == wanted
        if stands {
            write(value, to: &writer)
        } else if !isFromOutput, plain == .dynamic {
            if isOutput, wanted == .dynamic { name = "pulumi.AnyOutput" }
            write(value, to: &writer)
            writer.write(".(\(name))")
        } else if !isFromOutput, let container = Self.converterName(typeName(plain)), name == "pulumi.\(container)",
            plain.isCollection
        {
            writer.write("pulumi.To\(container)(")
            write(value, to: &writer)
            writer.write(")")
        } else {
            writer.write("\(name)(")
            write(value, to: &writer)
            writer.write(")")
        }
    }

    /// What makes an output of a plain variable, for places that no schema describes.
    private func exportWrapper(_ value: Expression, _ wanted: ValueType) -> String? {
        let from = goType(of: value)
        if case .reference(let e) = value, e.steps.isEmpty, case .variable(let variable)? = declaration(of: e.root),
            holdsObjects(variable.value)
        {
            return "pulumi.ToMapArray"
        }
        if isPointer(value) { return GoPrimitive(from.withoutOptional).map { $0.input + "PtrFromPtr" } ?? "pulumi.Any" }
        let type: ValueType
        if case .union = wanted { type = from.withoutOptional } else { type = wanted.withoutOptional }
        switch type {
        case .string, .integer, .number, .boolean, .dynamic, .identifier: return typeName(type, isInput: true)
        case .object, .map, .list, .tuple: return containerWrapper(typeName(from))
        case .none, .asset, .archive, .assetOrArchive, .union, .enumeration, .constant, .optional, .input, .output, .promise:
            return nil
        }
    }

    private func containerWrapper(_ name: String) -> String {
        for (prefix, suffix) in Self.containers where name.hasPrefix(prefix) {
            let element = name.dropFirst(prefix.utf8.count)
            if element.hasPrefix("pulumi."), element.hasSuffix("Input") {
                return "pulumi.\(element.dropFirst(7).dropLast(5))\(suffix)"
            }
        }
        // The library has no lists or maps of pointers, nor any of what a package declares.
        return Self.converterName(name).map { "pulumi.To" + $0 } ?? "pulumi.Any"
    }

    /// The name of a plain type in the SDK's containers and outputs: `string` is `String`, `[]int` is `IntArray`.
    static func converterName(_ type: String) -> String? {
        let scalars = ["string": "String", "bool": "Bool", "int": "Int", "float64": "Float64"]
        if type.hasPrefix("*") { return scalars[String(type.dropFirst())].map { $0 + "Ptr" } }
        var suffixes = ""
        var element = type[...]
        while let (prefix, suffix) = containers.first(where: { element.hasPrefix($0.prefix) }) {
            element = element.dropFirst(prefix.utf8.count)
            suffixes = suffix + suffixes
        }
        // The library has them three deep, except lists of lists of maps.
        guard suffixes.utf8.count <= "ArrayArrayArray".utf8.count, suffixes != "MapArrayArray" else { return nil }
        if element == "interface{}" { return suffixes.isEmpty ? nil : suffixes }
        return scalars[String(element)].map { $0 + suffixes }
    }

    /// How types of plain maps and lists begin, and how the library's names for what holds their elements end.
    static let containers: [(prefix: String, suffix: String)] = [("map[string]", "Map"), ("[]", "Array")]

    // MARK: Enums

    /// Writes a value of an enum, or one that is read as such; `isOptional` tells whether the place takes what may be missing, if
    /// that is known.
    private func writeEnum(
        _ value: Expression, _ type: EnumType, in place: ValueType, isOptional: Bool?, to writer: inout GoWriter
    ) {
        let name = enumName(type)
        if let constant = value.constantValue, let member = type.member(constant) {
            let bare = name.lastIndex(of: ".").map { String(name[name.index(after: $0)...]) } ?? name
            let constantName = name.dropLast(bare.utf8.count) + GoNames.enumMember(member.name ?? constant.text, of: bare)
            let isString: Bool
            if case .input(let t)? = place.declaredForm, case .union = t { isString = true } else { isString = false }
            writer.write(isString ? "pulumi.String(\(constantName))" : String(constantName))
            return
        }
        let own = ownOutputType(of: value)
        let isMissing = own.isOutput ? own.resolved.isOptional : value.isOptionalField
        if case .enumeration(type) = own.resolved.withoutOptional {
            let isUnwrapped = isMissing && isOptional == false
            if isUnwrapped, !own.isOutput { writer.write("*") }
            write(value, to: &writer, precedence: own.isOutput ? 20 : 0)
            if isUnwrapped, own.isOutput { writer.write(".Elem()") }
        } else if own.isOutput {
            let plain = typeName(.of(type.valueType, in: type.package, isInput: false))
            let (pointer, read) = isMissing ? ("*", "*x") : ("", "x")
            write(value, to: &writer, precedence: 20)
            writer.write(".ApplyT(func(x \(pointer)\(plain)) \(name) { return \(name)(\(read)) }).(\(name)Output)")
        } else {
            writer.write("\(name)(\(isMissing ? "*" : "")")
            write(value, to: &writer)
            writer.write(")")
        }
    }

    /// The type of a value as the library has it; that of a callback's result is what the callback gives.
    func ownOutputType(of value: Expression) -> ValueType {
        if case .apply(let e) = value { return .output(resultType(of: e.body).resolved) }
        return ownType(of: value)
    }

    // MARK: Ids

    /// Writes an id as the plain type that the place wants; gives false if it is none that an id can be read as.
    private func writeIDConversion(_ value: Expression, to wanted: ValueType, _ writer: inout GoWriter) -> Bool {
        let reading: (type: String, call: String, output: String)
        switch wanted {
        case .string:
            write(value, to: &writer)
            writer.write(".ToIDOutput().ToStringOutput()")
            return true
        case .boolean: reading = ("bool", "ParseBool(string(id))", "Bool")
        case .integer: reading = ("int", "Atoi(string(id))", "Int")
        case .number: reading = ("float64", "ParseFloat(string(id), 64)", "Float64")
        default: return false
        }
        let module = imports.add("strconv", name: "strconv")
        write(value, to: &writer)
        writer.write(".ToIDOutput().ApplyT(func(id pulumi.ID) (\(reading.type), error) { ")
        writer.write("return \(module).\(reading.call) }).(pulumi.\(reading.output)Output)")
        return true
    }
}

extension String {
    /// Whether it names an asset's interface, which assets have as they are.
    fileprivate var isAssetName: Bool {
        self == "pulumi.Asset" || self == "pulumi.Archive" || self == "pulumi.AssetOrArchive"
    }
}

extension ValueType {
    /// Whether it is a list or a map.
    fileprivate var isCollection: Bool {
        switch withoutOptional {
        case .list, .map, .tuple: true
        default: false
        }
    }

    /// What makes an input of a plain value of the type, if it is a primitive.
    fileprivate var inputConstructor: String? {
        switch self {
        case .boolean: "pulumi.Bool"
        case .integer: "pulumi.Int"
        case .number: "pulumi.Float64"
        case .string: "pulumi.String"
        default: nil
        }
    }
}

extension Expression {
    /// Whether it reads a file.
    fileprivate var readsFile: Bool {
        if case .call(let call) = self { return call.function == .readFile }
        return false
    }

    /// The alternative of a place's type that the value is converted to: a constant of an enum or what takes it as it is
    /// before what it safely converts to, before the rest.
    func goTarget(in place: ValueType, from source: ValueType, takesConstants: Bool) -> ValueType {
        switch place {
        case .optional, .input, .union: break
        default: return place
        }
        let alternatives = place.alternatives
        for alternative in alternatives {
            if takesConstants, case .enumeration(let e) = alternative, let value = constantValue, e.member(value) != nil {
                return alternative
            }
            if alternative.isAssignable(from: source) { return alternative }
        }
        if let safe = alternatives.first(where: { $0.conversion(from: source) == .safe }) { return safe }
        return alternatives.first { $0.conversion(from: source) == .unsafe } ?? place
    }
}
