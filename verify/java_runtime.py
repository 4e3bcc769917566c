"""The Java classes that record what a program registers, and give it mocked outputs (meaning/mocks.py says which)."""

MOCKS = """package com.pulumi.core;
import java.nio.charset.StandardCharsets; import java.util.*; import java.util.function.Function;
public class Mocks {
  public static List<String> keys = List.of(); public static boolean absent;
  static long digest(String text) { int value = 0x811C9DC5;
    for (byte b : text.getBytes(StandardCharsets.UTF_8)) value = (value ^ (b & 0xFF)) * 0x01000193;
    return (value ^ value >>> 15) & 0xFFFFFFFFL; }
  public static String text(String path) { return String.valueOf(10 + digest(path) % 90000); }
  public static String identifier(String token, String name) { return text(token + "|" + name + "|id"); }
  public static Integer integer(String path) { return (int) (2 + digest(path) % 2); }
  public static Double number(String path) { return digest(path) % 90 + 0.5; }
  public static Boolean truth(String path) { return digest(path) % 2 == 0; }
  public static <T> T pick(String path, T[] values) { return values[(int) (digest(path) % values.length)]; }
  public static <T> List<T> list(int depth, String path, Function<String, T> each) { List<T> found = new ArrayList<>();
    for (int i = 0; depth > 0 && i < 3; i++) { T v = each.apply(path + "[" + i + "]"); if (v != null) found.add(v); } return found; }
  public static <T> Map<String, T> map(int depth, String path, Function<String, T> each) { Map<String, T> found = new LinkedHashMap<>();
    for (String k : depth > 0 ? keys : List.<String>of()) { T v = each.apply(path + "." + k); if (v != null) found.put(k, v); } return found; }
}
"""

RECORDER = """package com.pulumi.core;
import com.pulumi.asset.AssetOrArchive; import com.pulumi.resources.Resource; import java.util.*; import java.util.function.Supplier;
public class Recorder {
  public static final class Registered { private final Map<String, Object> record; private final Output<String> read;
    Registered(Map<String, Object> record, Output<String> read) { this.record = record; this.read = read; }
    public String name() { return (String) record.get("name"); } public String type() { return (String) record.get("type"); }
    public Output<String> read() { return read; }
    public void setOutputs(Object o) { late.add(() -> record.put("outputs", State.of(o, true).value)); } }
  public static Map<String, String> config = Map.of();
  static List<Object> resources = new ArrayList<>(), calls = new ArrayList<>(); static Map<String, Object> outputs = new LinkedHashMap<>();
  static final List<Runnable> late = new ArrayList<>(); static String error;
  static void pending(Output<?> o) { late.add(o::state); }
  public static void begin(Map<String, String> given, List<String> keys, boolean absent) {
    config = given; Mocks.keys = keys; Mocks.absent = absent; resources = new ArrayList<>(); calls = new ArrayList<>(); outputs = new LinkedHashMap<>(); late.clear(); error = null; }
  public static void failed(Throwable e) { if (error != null) return; Throwable at = e;
    while (at instanceof java.lang.reflect.InvocationTargetException || at.getClass() == RuntimeException.class && at.getCause() != null) at = at.getCause();
    String where = ""; for (StackTraceElement f : at.getStackTrace()) if (f.getClassName().matches("p\\\\d+\\\\..*")) { where = f.getFileName() + ":" + f.getLineNumber(); break; }
    error = at.getClass().getSimpleName() + ": " + at.getMessage() + " (" + where + ")"; }
  public static String answer() {
    for (int i = 0; i < late.size(); i++) { try { late.get(i).run(); } catch (RuntimeException | StackOverflowError e) { failed(e); } }
    Map<String, Object> all = new LinkedHashMap<>(); all.put("resources", resources); all.put("calls", calls); all.put("outputs", outputs); all.put("error", error);
    return Json.text(all); }
  static void drain() { for (int i = 0; i < late.size(); i++) try { late.get(i).run(); } catch (RuntimeException e) { } }
  public static void export(String name, Object value) { late.add(() -> { State s = State.of(value, true); outputs.put(name, s.secret ? new Secret(s.value) : s.value); }); }
  static Map<String, Object> given(Valued v) { Map<String, Object> found = new LinkedHashMap<>();
    if (v != null) ((Map<?, ?>) v.recordedValues()).forEach((k, x) -> { if (x != null) found.put((String) k, x); }); return found; }
  public static Registered register(String type, String name, Valued args, Valued options, boolean custom, boolean remote, Output<String> read) {
    Map<String, Object> record = new LinkedHashMap<>(), inputs = new LinkedHashMap<>(), deps = new LinkedHashMap<>();
    record.put("type", type); record.put("name", name); record.put("custom", custom || remote); if (remote) record.put("remote", true);
    record.put("inputs", inputs); record.put("deps", deps); record.put("options", Map.of()); resources.add(record);
    late.add(() -> { inputs(given(args), inputs, deps); record.put("options", options(options)); if (read != null) record.put("read", State.of(read, false).value); });
    return new Registered(record, read); }
  static void inputs(Map<String, Object> given, Map<String, Object> inputs, Map<String, Object> deps) {
    given.forEach((k, v) -> { State s = State.of(v, true); if (s.value == null) return;
      inputs.put(k, s.secret ? new Secret(s.value) : s.value); if (!s.deps.isEmpty()) deps.put(k, new ArrayList<>(s.deps)); }); }
  static Object named(Object v) {
    if (v instanceof Resource r) return r.record.name();
    if (v instanceof List<?> list) return list.stream().map(Recorder::named).toList();
    if (v instanceof Map<?, ?> m) { Map<Object, Object> found = new LinkedHashMap<>(); m.forEach((k, x) -> found.put(k, named(x))); return found; }
    return v; }
  static Map<String, Object> options(Valued options) { Map<String, Object> found = new LinkedHashMap<>();
    given(options).forEach((k, v) -> { Object value = named(State.of(v, false).value);
      if (value instanceof List<?> list && Set.of("dependsOn", "providers", "replaceWith").contains(k)) value = new ArrayList<>(new TreeSet<>(list));
      else if (Set.of("dependsOn", "providers").contains(k)) value = List.of(value);
      found.put(k.equals("importId") ? "import" : k, value); });
    return found; }
  public static <T> Output<T> output(Resource resource, boolean secret, Supplier<T> value) {
    return new Lazy<>(() -> new State(value.get(), secret, Set.of(resource.record.name()))); }
  public static <T> Output<T> call(String token, Map<String, Object> args, Valued options, Resource self, Supplier<T> result) {
    Map<String, Object> record = new LinkedHashMap<>(); record.put("token", token); record.put("args", Map.of()); record.put("options", Map.of());
    if (self != null) record.put("self", self.record.name());
    calls.add(record);
    return new Lazy<>(() -> { Map<String, Object> inputs = new LinkedHashMap<>(); inputs(args, inputs, new LinkedHashMap<>()); record.put("args", inputs);
      Map<String, Object> found = options(options); record.put("options", found); State whole = State.of(args, false);
      Set<String> deps = whole.deps; if (found.get("dependsOn") instanceof List<?> list) for (Object d : list) deps = State.union(deps, Set.of((String) d));
      if (self != null) deps = State.union(deps, Set.of(self.record.name()));
      return new State(result.get(), whole.secret, deps); }); }
  public static Map<String, Object> map(Object... pairs) { Map<String, Object> found = new LinkedHashMap<>();
    for (int i = 0; i < pairs.length; i += 2) if (pairs[i + 1] != null) found.put((String) pairs[i], pairs[i + 1]); return found; }
  public static Map<String, Object> args(Object args) { return args == null ? Map.of() : given((Valued) args); }
}
"""

JSON = """package com.pulumi.core;
import com.pulumi.asset.AssetOrArchive; import com.pulumi.resources.Resource; import java.util.*;
public class Json {
  public static String text(Object v) { StringBuilder out = new StringBuilder(); write(v, out); return out.toString(); }
  static void write(Object v, StringBuilder out) {
    if (v instanceof Secret s) { v = one("$secret", s.value()); }
    if (v instanceof Resource r) { v = one("$resource", r.record.name()); }
    if (v instanceof AssetOrArchive a) { Map<String, Object> m = one("$asset", a.getClass().getSimpleName()); m.put("of", a.of); v = m; }
    if (v instanceof Object[] a) v = Arrays.asList(a);
    if (v instanceof Optional<?> o) v = o.orElse(null);
    if (v instanceof Valued x) v = x.recordedValues();
    if (v instanceof Enum<?> e) { try { v = e.getClass().getMethod("getValue").invoke(e); } catch (ReflectiveOperationException x) { throw new RuntimeException(x); } }
    if (v instanceof Double d && (d.isNaN() || d.isInfinite())) v = one("$number", d.isNaN() ? "NaN" : d > 0 ? "Infinity" : "-Infinity");
    if (v == null || v instanceof Boolean || v instanceof Number) out.append(v);
    else if (v instanceof Map<?, ?> m) { String comma = "{"; for (Map.Entry<?, ?> e : m.entrySet()) { out.append(comma); comma = ","; write(String.valueOf(e.getKey()), out); out.append(':'); write(e.getValue(), out); } out.append(m.isEmpty() ? "{}" : "}"); }
    else if (v instanceof Iterable<?> l) { out.append('['); String comma = ""; for (Object e : l) { out.append(comma); comma = ","; write(e, out); } out.append(']'); }
    else { out.append('"'); for (char c : v.toString().toCharArray()) { if (c == '"' || c == '\\\\') out.append('\\\\').append(c); else if (c < ' ' || c > 126) out.append(String.format("\\\\u%04x", (int) c)); else out.append(c); } out.append('"'); }
  }
  private static Map<String, Object> one(String k, Object v) { Map<String, Object> m = new LinkedHashMap<>(); m.put(k, v); return m; }
  private final String text; private int at; private Json(String text) { this.text = text; }
  public static Object parse(String text) { Json j = new Json(text); Object v = j.value(); return v; }
  private char peek() { while (Character.isWhitespace(text.charAt(at))) at++; return text.charAt(at); }
  private Object value() {
    char c = peek();
    if (c == '{') { Map<String, Object> m = new LinkedHashMap<>(); at++; while (peek() != '}') { if (peek() == ',') at++; if (peek() == '}') break; String k = (String) value(); peek(); at++; m.put(k, value()); } at++; return m; }
    if (c == '[') { List<Object> l = new ArrayList<>(); at++; while (peek() != ']') { if (peek() == ',') { at++; continue; } l.add(value()); } at++; return l; }
    if (c == '"') { StringBuilder s = new StringBuilder(); at++; while (text.charAt(at) != '"') { char d = text.charAt(at++); if (d != '\\\\') { s.append(d); continue; } d = text.charAt(at++);
      int i = "bfnrt".indexOf(d); if (i >= 0) s.append("\\b\\f\\n\\r\\t".charAt(i)); else if (d == 'u') { s.append((char) Integer.parseInt(text.substring(at, at + 4), 16)); at += 4; } else s.append(d); } at++; return s.toString(); }
    int start = at; while (at < text.length() && ",]} \\n\\t".indexOf(text.charAt(at)) < 0) at++;
    String word = text.substring(start, at);
    return switch (word) { case "true" -> true; case "false" -> false; case "null" -> null; default -> number(word); }; }
  private static Object number(String word) { try { return Double.valueOf(word); } catch (NumberFormatException e) { throw new RuntimeException("no JSON: " + word); } }
}
"""
