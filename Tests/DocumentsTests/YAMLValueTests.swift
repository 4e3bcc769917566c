import Documents
import Testing

@Suite struct YAMLValueTests {
    @Test(arguments: [
        ("", YAMLValue.null), ("~", .null), ("Null", .null), ("nUll", .string("nUll")), ("true", .boolean(true)),
        ("FALSE", .boolean(false)), ("yes", .string("yes")), ("on", .string("on")), ("12", .integer(12)), ("+12", .integer(12)),
        ("-1_000", .integer(-1000)), ("0777", .integer(511)), ("0o17", .integer(15)), ("0x1F", .integer(31)),
        ("0b101", .integer(5)),
        ("-0b11", .integer(-3)), ("08", .number(8)), ("1.5", .number(1.5)), ("1.", .number(1)), (".5", .number(0.5)),
        ("1e3", .number(1000)), ("1e", .string("1e")), ("--1", .string("--1")), ("+-1", .string("+-1")),
        ("1.2.3", .string("1.2.3")),
        ("10.0.0.0/8", .string("10.0.0.0/8")), ("2001-01-01", .string("2001-01-01")), ("12:30", .string("12:30")),
        (".inf", .number(.infinity)), ("-.Inf", .number(-.infinity)), ("..", .string("..")), ("-", .string("-")),
        ("9223372036854775808", .number(9_223_372_036_854_775_808)),
        ("18446744073709551616", .number(18_446_744_073_709_551_616)),
        ("$LATEST", .string("$LATEST")), ("0x", .string("0x")), ("1e999", .string("1e999")), ("١٢", .string("١٢")),
    ])
    func plainScalarsMeanWhatTheirTextSays(text: String, value: YAMLValue) {
        #expect(YAMLValue(plain: text) == value)
    }
}
