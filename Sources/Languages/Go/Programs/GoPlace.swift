/// What Go's syntax asks of a value where it stands, apart from its type.
struct GoPlace {
    /// Whether the type of a literal is said by the list that it stands in.
    enum Elision { case none, values, pointers }

    /// Whether the value may be left out; nil where nothing is known. It is true of the value alone, not of its parts.
    var isOptional: Bool?
    /// Whether it stands in a list whose element type the list names.
    var elision = Elision.none
    /// Whether it is the value of a field that takes no outputs.
    var isPlainField = false
    /// Whether it is an argument of a function that takes no outputs.
    var isPlainArgument = false

    /// Whether an object is written as a pointer to its struct. It is true of the value alone, not of its parts.
    var isPointer = false

    /// A place of which nothing is known.
    static let any = GoPlace()

    /// The place of a part of the value.
    var inner: GoPlace {
        var place = self
        place.isOptional = nil
        place.isPointer = false
        return place
    }

    /// The place of a field or element, which may be left out or not.
    func optional(_ isOptional: Bool?) -> GoPlace {
        var place = self
        place.isOptional = isOptional
        place.isPointer = false
        return place
    }
}
