import Base
import Testing

@Suite struct NumberFormatTests {
    @Test(arguments: [
        (0, "0"), (1, "1"), (-2.5, "-2.5"), (0.0001, "0.0001"), (0.00001, "1e-05"), (999_999, "999999"), (1_000_000, "1e+06"),
        (2_592_000, "2.592e+06"), (1e30, "1e+30"), (9_223_372_036_854_775_808, "9.223372036854776e+18"), (0.1, "0.1"),
        (100.25, "100.25"),
    ])
    func theShortestTextThatReadsBack(value: Double, expected: String) {
        #expect(NumberFormat.general(value) == expected)
    }

    @Test(arguments: [(22, "2.2e+01"), (0.5, "5e-01"), (-1, "-1e+00"), (0, "0e+00"), (1e120, "1e+120")])
    func theShortestTextWithAnExponent(value: Double, expected: String) {
        #expect(NumberFormat.exponential(value) == expected)
    }

    @Test(arguments: [(0.5, "0.500000"), (3.14159265, "3.141593"), (-12, "-12.000000"), (0, "0.000000"), (1e300, "1e+300")])
    func aFixedNumberOfDigitsBehindThePoint(value: Double, expected: String) {
        #expect(NumberFormat.fixed(value, digits: 6) == expected)
    }
}
