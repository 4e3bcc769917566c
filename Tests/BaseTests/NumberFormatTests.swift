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
}
