import Base
import Testing

@testable import LanguageYAML

@Suite struct YAMLScalarTests {
    private func scalar(_ text: String) -> String {
        var out = CodeWriter(indent: "  ")
        YAMLScalar.write(text, indent: 4, to: &out)
        return out.text
    }

    @Test(arguments: [
        ("plain text", "plain text"), ("a: b", "'a: b'"), ("a:b", "a:b"), ("#0059d6", "'#0059d6'"), ("a #b", "'a #b'"),
        ("a#b", "a#b"),
        ("", "\"\""), ("250", "'250'"), ("+1", "'+1'"), ("1.2.3", "1.2.3"), ("true", "'true'"), ("null", "'null'"),
        ("yes", "yes"),
        ("0x1F", "'0x1F'"), ("2019-01-01", "2019-01-01"), ("it's", "it's"), ("'quoted'", "'''quoted'''"), ("-", "'-'"),
        ("- a", "'- a'"),
        ("-a", "-a"), (" lead", "' lead'"), ("a\tb", "\"a\\tb\""), ("*", "'*'"), ("...", "'...'"), ("${a.b}", "${a.b}"),
        ("## 👇", "\"## \\U0001F447\""), ("ä", "ä"), ("{a}", "'{a}'"), ("a,b", "a,b"), ("inf", "'inf'"),
    ])
    func oneLineTakesTheLeastQuotes(text: String, expected: String) {
        #expect(scalar(text) == expected)
    }

    @Test(arguments: [
        ("a\nb\n", "|\n    a\n    b"), ("a\nb", "|-\n    a\n    b"), ("a\n\n", "|+\n    a\n"), ("  a\n", "|2\n      a"),
        ("a\n\nb\n", "|\n    a\n\n    b"), ("a \nb", "\"a \\nb\""),
    ])
    func severalLinesTakeABlock(text: String, expected: String) {
        #expect(scalar(text) == expected)
    }

    @Test(arguments: [("$", "$"), ("${a}", "$${a}"), ("$$", "$$$"), ("a$b", "a$b"), ("$${a}", "$$$${a}")])
    func dollarsAreDoubledWhereTheyWouldMeanSomething(text: String, expected: String) {
        #expect(YAMLText.escaped(text, beforeReference: false) == expected)
    }

    @Test(arguments: [
        ("aws:s3/bucket:Bucket", "aws:s3:Bucket"), ("random:index/randomPet:RandomPet", "random:RandomPet"),
        ("random:index/getX:getX", "random:getX"), ("a::B", "a:B"), ("pulumi:providers:aws", "pulumi:providers:aws"),
        ("pulumi:pulumi:StackReference", "pulumi:pulumi:StackReference"),
    ])
    func tokensAreShortened(token: String, expected: String) {
        #expect(YAMLTokens.short(token) == expected)
    }
}
