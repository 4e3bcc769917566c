import Base
import Testing

@Suite struct JSONWriterTests {
    @Test func writesMembersInOrderWithCommas() {
        var json = JSONWriter()
        json.object { json in
            json.member("b", "x")
            json.member("a", nil as String?)
            json.key("list")
            json.array { json in
                json.value(1)
                json.value(true)
                json.array { _ in }
            }
        }
        #expect(String(decoding: json.bytes, as: UTF8.self) == #"{"b":"x","a":null,"list":[1,true,[]]}"#)
    }

    @Test func escapesWhatJSONCannotHold() {
        var json = JSONWriter()
        json.value("a\"b\\c\nd\te\u{1}é")
        #expect(String(decoding: json.bytes, as: UTF8.self) == #""a\"b\\c\nd\te\u0001é""#)
    }
}
