extension JavaHelper {
    /// JSON without blanks, its members in the order of the map. Only those characters are escaped that JSON doesn't take.
    static let jsonSource = #"""
        private static String toJson(Object value) {
            if (value == null || value instanceof Boolean) {
                return String.valueOf(value);
            }
            if (value instanceof Number) {
                return textOf(value);
            }
            if (value instanceof Map<?, ?> map) {
                var members = map.entrySet().stream().map(e -> toJson(e.getKey()) + ":" + toJson(e.getValue()));
                return members.collect(java.util.stream.Collectors.joining(",", "{", "}"));
            }
            if (value instanceof Iterable<?> list) {
                var elements = new ArrayList<String>();
                list.forEach(element -> elements.add(toJson(element)));
                return "[" + String.join(",", elements) + "]";
            }
            var text = new StringBuilder("\"");
            for (var c : value.toString().toCharArray()) {
                var escape = "\b\t\n\f\r\"\\".indexOf(c);
                if (escape >= 0) {
                    text.append('\\').append("btnfr\"\\".charAt(escape));
                } else if (c < ' ') {
                    text.append(String.format("\\u%04x", (int) c));
                } else {
                    text.append(c);
                }
            }
            return text.append('"').toString();
        }
        """#.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)

    /// JSON of a value that holds outputs: an output of the text.
    static let jsonOutputSource = #"""
        private static Output<String> toJsonOutput(Object value) {
            if (value instanceof Output<?> output) {
                return output.apply(inner -> toJsonOutput(inner));
            }
            var text = Output.of("");
            if (value instanceof Map<?, ?> map) {
                for (var entry : map.entrySet()) {
                    text = Output.format("%s,%s:%s", text, toJson(entry.getKey()), toJsonOutput(entry.getValue()));
                }
                return text.applyValue(members -> "{" + members.substring(Math.min(1, members.length())) + "}");
            }
            if (value instanceof Iterable<?> list) {
                for (var element : list) {
                    text = Output.format("%s,%s", text, toJsonOutput(element));
                }
                return text.applyValue(elements -> "[" + elements.substring(Math.min(1, elements.length())) + "]");
            }
            return Output.of(toJson(value));
        }
        """#.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
}
