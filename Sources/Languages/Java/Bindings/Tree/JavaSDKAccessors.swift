import Base

// Most methods of an SDK read or set one property. They are nodes of their own, which the printer writes without building statements.

/// A method that reads a property.
struct JavaSDKGetter: Sendable {
    /// What is given.
    enum Value: Sendable {
        /// The field itself.
        case field
        /// What a class of the library makes of it: `Optional.ofNullable(this.a)`.
        case wrapped(JavaSDKLibrary, String)
        /// The field, or an empty list or map where there is none.
        case collection(JavaSDKLibrary)
    }

    var comment: JavaSDKComment
    var annotations: [JavaSDKAnnotation] = []
    var result: JavaSDKType
    var name: String
    var field: String
    var value: Value
}

/// A builder's method that sets a property and gives the builder.
struct JavaSDKSetter: Sendable {
    /// What is done.
    enum Action: Sendable {
        /// `$.a = a;`, with what the field belongs to; first, what is checked.
        case assignment(to: String, check: JavaSDKStatement? = nil)
        /// The same method called with what a class of the library makes of the value: `Output.of(a)`.
        case forwarding(JavaSDKLibrary, String)
    }

    var comment: JavaSDKComment = .none
    var annotations: [JavaSDKAnnotation] = []
    var name: String
    var field: String
    var type: JavaSDKType
    /// Whether it takes any number of values.
    var isVariadic = false
    var action: Action
}

extension JavaSDKPrinter {
    /// Writes a method that reads a property.
    mutating func write(_ getter: JavaSDKGetter) {
        write(getter.comment)
        write(getter.annotations)
        out.writeIndent()
        out.write("public ")
        write(getter.result)
        out.write(byte: 0x20)
        out.write(getter.name)
        out.write("() {\n")
        out.indent()
        out.writeIndent()
        out.write("return ")
        switch getter.value {
        case .field:
            write(field: getter.field, of: "this")
        case .wrapped(let library, let function):
            write(.library(library))
            out.write(byte: UInt8(ascii: "."))
            out.write(function)
            out.write(byte: UInt8(ascii: "("))
            write(field: getter.field, of: "this")
            out.write(byte: UInt8(ascii: ")"))
        case .collection(let library):
            write(field: getter.field, of: "this")
            out.write(" == null ? ")
            write(.library(library))
            out.write(".of() : ")
            write(field: getter.field, of: "this")
        }
        out.write(";\n")
        out.outdent()
        out.writeIndent()
        out.write("}\n")
    }

    /// Writes a method that sets a property.
    mutating func write(_ setter: JavaSDKSetter) {
        write(setter.comment)
        write(setter.annotations)
        out.writeIndent()
        out.write("public Builder ")
        out.write(setter.name)
        out.write(byte: UInt8(ascii: "("))
        write(setter.type)
        out.write(setter.isVariadic ? "... " : " ")
        out.write(setter.field)
        out.write(") {\n")
        out.indent()
        switch setter.action {
        case .assignment(let owner, let check):
            if let check { write(check, .setter) }
            out.writeIndent()
            write(field: setter.field, of: owner)
            out.write(" = ")
            out.write(setter.field)
            out.write(";\n")
            out.writeIndent()
            out.write("return this;\n")
        case .forwarding(let library, let function):
            out.writeIndent()
            out.write("return ")
            out.write(setter.name)
            out.write(byte: UInt8(ascii: "("))
            write(.library(library))
            out.write(byte: UInt8(ascii: "."))
            out.write(function)
            out.write(byte: UInt8(ascii: "("))
            out.write(setter.field)
            out.write("));\n")
        }
        out.outdent()
        out.writeIndent()
        out.write("}\n")
    }

    /// Writes a field of something: `this.a`.
    mutating func write(field: String, of owner: String) {
        out.write(owner)
        out.write(byte: UInt8(ascii: "."))
        out.write(field)
    }
}
