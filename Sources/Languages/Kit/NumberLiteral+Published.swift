import Base
import Program

extension NumberLiteral {
    /// The number as the published generators write it: integers in full, others by their shortest digits, with an exponent from a
    /// million on and below a ten-thousandth (`1.2345675e+06`, `2.5e-05`).
    package var publishedText: String { integer.map(String.init) ?? NumberFormat.general(value) }
}
