import LanguageKit
import Testing

/// Programs whose Java compiled to something else than what the source says, or not at all.
@Suite struct JavaMeaningTests {
    /// The lines of a program, without blanks at their starts.
    private func lines(_ pcl: String) -> [String] {
        let text = JavaSample.emission(pcl: pcl).text
        return text.split(separator: "\n").map { String($0.drop { $0 == " " }) }
    }

    // MARK: Arithmetic

    @Test func arithmeticThatExceeds32BitsIsThatOfDoubles() {
        let text = lines(
            """
            config "count" "int" {
              default = 2147483647
            }
            total = count * 2
            output "sum" {
              value = 2147483647 + 1
            }
            output "small" {
              value = 20 + 1
            }
            """)
        #expect(text.contains("final var total = (double) count * 2;"))
        #expect(text.contains(#"ctx.export("sum", 2147483647.0 + 1);"#))
        #expect(text.contains(#"ctx.export("small", 20 + 1);"#))
    }

    @Test func divisionOfAVariableOfIntegersKeepsItsFraction() {
        let text = lines(
            """
            total = 7 * 3
            output "half" {
              value = total / 2
            }
            """)
        #expect(text.contains(#"ctx.export("half", (double) total / 2);"#))
    }

    @Test func variableOfIntegersIsConvertedWhereADoubleIsWanted() {
        let text = lines(
            """
            total = 7 * 3
            resource "server" "sample:index:Server" {
              weight = total
            }
            """)
        #expect(text.contains(".weight((double) (total))"))
    }

    @Test func branchesThatAreOutputsOfNumbersHaveOneType() {
        let text = JavaSample.component(
            """
            config "share" "number" {
              default = 0.5
            }
            output "size" {
              value = false ? 1 : share
            }
            output "sum" {
              value = 1 + 2
            }
            """)
        #expect(text.contains("this.size = false ? Output.of(1.0) : share;"))
        #expect(text.contains("this.sum = Output.of((double) (1 + 2));"))
    }

    // MARK: Lists of unlike elements

    @Test func elementOfAListWithOutputsIsCastWhereAVariableHoldsIt() {
        let text = JavaSample.emission(
            """
            variables:
              words: [a, {fn::secret: b}]
              word: ${words[0]}
            resources:
              server: {type: sample:Server, properties: {size: "${word}"}}
            """
        ).text
        #expect(text.contains("final var word = ((String) words.get(0));"))
        #expect(text.contains(".size(word)"))
    }

    @Test func listOfTextsAndOutputsInAVariableIsCombined() {
        let text = lines(
            """
            words = ["a", secret("b")]
            resource "job" "sample:index:Job" {
              names = words
            }
            """)
        #expect(text.contains(".names(Output.all(words.stream().map(entry -> {"))
        #expect(text.contains("var item = outputOf(entry).applyValue(_value -> (String) _value);"))
    }

    @Test func mapOfOutputsInAVariableIsCombined() {
        let text = lines(
            """
            words = {a = secret("b")}
            resource "server" "sample:index:Server" {
              tags = words
            }
            """)
        #expect(text.contains(".tags(Output.all(words.entrySet().stream().map(entry -> {"))
    }

    @Test func mapsWithoutOutputsAreGivenAsTheyAre() {
        let text = lines(
            """
            words = {a = "b"}
            resource "server" "sample:index:Server" {
              tags = words
            }
            resource "other" "sample:index:Server" {
              tags = {a = "b"}
            }
            """)
        #expect(text.contains(".tags(words)"))
        #expect(text.contains(#".tags(Map.of("a", "b"))"#))
    }

    @Test func listOfOutputsThatACallbackMakesIsCombined() {
        let text = lines(
            """
            config "words" "list(string)" {
              secret = true
            }
            resource "job" "sample:index:Job" {
              names = [for word in words : secret(word)]
            }
            """)
        #expect(text.contains { $0.hasPrefix(".names(words.apply(_words -> Output.all(_words.stream()") })
    }

    @Test func mapOfOutputsThatACallbackMakesIsCombined() {
        let text = lines(
            """
            config "words" "map(string)" {
              secret = true
            }
            resource "server" "sample:index:Server" {
              tags = {for key, word in words : key => secret(word)}
            }
            """)
        #expect(text.contains { $0.hasPrefix(".tags(words.apply(_words -> Output.all(_words.entrySet().stream()") })
    }

    @Test func joinWaitsForElementsOfWhichSomeAreOutputs() {
        let text = lines(
            """
            resource "server" "sample:index:Server" {
            }
            resource "job" "sample:index:Job" {
              label = join("-", ["a", true ? "b" : server.name])
            }
            """)
        #expect(text.contains { $0.contains(".applyValue(") && $0.contains("String.join(\"-\"") })
    }

    // MARK: Empty collections

    @Test func loopsOverEmptyLiteralsHaveATypeOfElements() {
        let text = lines(
            """
            none = []
            empty = {}
            resource "job" "sample:index:Job" {
              names = [for word in none : "${word}!"]
            }
            resource "server" "sample:index:Server" {
              tags = {for key, value in empty : key => "${value}!"}
            }
            """)
        #expect(
            text.contains(
                #".names(new ArrayList<String>(none).stream().map(word -> String.format("%s!", word)).collect(toList()))"#))
        #expect(text.contains(".tags(new TreeMap<String, String>(empty).entrySet().stream().collect(toMap(entry -> {"))
    }

    // MARK: Pairs

    @Test func pairsOfAMapAreExportedAsMaps() {
        let text = lines(
            """
            output "pairs" {
              value = entries({a = 1})
            }
            """)
        let pairs =
            #"Map.of("a", 1).entrySet().stream().map(entry -> KeyedValue.create(entry.getKey(), entry.getValue())).collect(toList())"#
        let maps = #".stream().map(pair -> Map.of("key", pair.key(), "value", pair.value())).collect(toList())"#
        #expect(text.contains(#"ctx.export("pairs", "# + pairs + maps + ");"))
    }

    // MARK: Ranges

    @Test func rangeOverAListOfOutputsWaitsForThem() {
        let text = lines(
            """
            resource "server" "sample:index:Server" {
            }
            words = [server.name]
            resource "volume" "sample:index:Volume" {
              options {
                range = words
              }
              from = "${range.value}!"
            }
            """)
        #expect(text.contains("final var volume = Output.all(words).applyValue(rangeBody -> {"))
        #expect(text.contains("for (var range : KeyedValue.of(rangeBody)) {"))
        #expect(text.contains(#".from(String.format("%s!", range.value()))"#))
    }
}
