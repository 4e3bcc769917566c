/// The order in which the YAML encoder of the public registry writes keys: as strings, but numbers in them by value, and other
/// characters before letters.
enum NaturalOrder {
    /// Whether one key comes before another.
    static func precedes(_ a: String, _ b: String) -> Bool {
        let (a, b) = (Array(a.unicodeScalars), Array(b.unicodeScalars))
        guard let place = zip(a, b).enumerated().first(where: { $0.element.0 != $0.element.1 })?.offset else {
            return a.count < b.count
        }
        let (isLetter, isOtherLetter) = (a[place].properties.isAlphabetic, b[place].properties.isAlphabetic)
        if isLetter, isOtherLetter { return a[place].value < b[place].value }
        if isLetter || isOtherLetter {
            let isInNumber = place > 0 && isDigit(a[place - 1])
            return isInNumber ? isLetter : isOtherLetter
        }
        // A zero that differs counts only if the number has begun before it.
        var before: Int64 = 0
        if a[place] == "0" || b[place] == "0" {
            for scalar in a[..<place].reversed() {
                guard isDigit(scalar) else { break }
                if scalar != "0" {
                    before = 1
                    break
                }
            }
        }
        let (number, length) = self.number(a[place...], before)
        let (otherNumber, otherLength) = self.number(b[place...], before)
        if number != otherNumber { return number < otherNumber }
        if length != otherLength { return length < otherLength }
        return a[place].value < b[place].value
    }

    private static func isDigit(_ scalar: Unicode.Scalar) -> Bool { scalar >= "0" && scalar <= "9" }

    private static func number(_ scalars: ArraySlice<Unicode.Scalar>, _ start: Int64) -> (value: Int64, length: Int) {
        let digits = scalars.prefix(while: isDigit)
        let value = digits.reduce(start) { $0 &* 10 &+ Int64($1.value) &- 0x30 }
        return (value, digits.count)
    }
}
