import Base
import Program

extension NumberLiteral {
    /// The number as the published generators write it: integers in full, others by their shortest digits, with an exponent from a
    /// million on and below a ten-thousandth (`1.2345675e+06`, `2.5e-05`). Whole numbers of up to 21 digits have none.
    package var publishedText: String {
        if let integer { return String(integer) }
        return value == value.rounded() && value.magnitude < 1e21 ? decimalText : NumberFormat.general(value)
    }
}
