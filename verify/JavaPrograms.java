import com.sun.source.tree.*;
import com.sun.source.util.*;
import java.io.*;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.*;
import javax.lang.model.type.TypeMirror;
import javax.tools.*;

/**
 * Checks Java programs against sources: reads pairs of lines from standard input, an id and a program in Base64, and prints
 * one line for each finding, the id, the kind ("error", "undeclared", "package"), the line and the message, separated by tabs.
 * Arguments: the folder of the sources, and one for what javac writes.
 */
public class JavaPrograms {
    static final class Source extends SimpleJavaFileObject {
        final String code;
        final String id;

        Source(int number, String id, String code) {
            super(URI.create("string:///p" + number + "/App.java"), Kind.SOURCE);
            this.id = id;
            // Every program declares the same class; a package of its own keeps them apart.
            this.code = code.replaceFirst("package generated_program;", "package p" + number + ";");
        }

        @Override
        public CharSequence getCharContent(boolean ignore) {
            return code;
        }
    }

    public static void main(String[] args) throws IOException {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Source> sources = new ArrayList<>();
        for (String id = in.readLine(); id != null; id = in.readLine()) {
            String code = new String(Base64.getDecoder().decode(in.readLine()), StandardCharsets.UTF_8);
            sources.add(new Source(sources.size(), id, code));
        }
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        Map<JavaFileObject, List<Diagnostic<? extends JavaFileObject>>> found = new IdentityHashMap<>();
        // A program that doesn't parse keeps all others of its run from being checked, so each is parsed alone first.
        List<Source> whole = new ArrayList<>();
        for (Source source : sources) {
            DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
            JavacTask task = (JavacTask) compiler.getTask(null, null, collector, null, null, List.of(source));
            task.parse();
            if (collector.getDiagnostics().isEmpty()) whole.add(source);
            else found.put(source, new ArrayList<>(collector.getDiagnostics()));
        }
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<String> options = List.of(
            "-sourcepath", args[0], "-d", args[1], "-proc:none", "-implicit:none", "-Xmaxerrs", "100000", "-Xlint:none", "-XDshould-stop.ifError=FLOW");
        Map<URI, List<Long>> outputs = new HashMap<>();
        // Of no source at all javac makes an error of its own.
        if (!whole.isEmpty()) {
            JavacTask task = (JavacTask) compiler.getTask(null, null, collector, options, null, whole);
            Iterable<? extends CompilationUnitTree> units = task.parse();
            task.analyze();
            for (CompilationUnitTree unit : units) {
                outputs.put(unit.getSourceFile().toUri(), outputsInTexts(unit, Trees.instance(task)));
            }
        }
        for (Diagnostic<? extends JavaFileObject> d : collector.getDiagnostics()) {
            if (d.getKind() != Diagnostic.Kind.ERROR || !(d.getSource() instanceof JavaFileObject)) continue;
            JavaFileObject file = d.getSource();
            for (Source s : whole) if (s.toUri().equals(file.toUri())) found.computeIfAbsent(s, k -> new ArrayList<>()).add(d);
        }
        PrintStream out = new PrintStream(System.out, false, StandardCharsets.UTF_8);
        for (Source source : sources) {
            for (Diagnostic<? extends JavaFileObject> d : found.getOrDefault(source, List.of())) {
                String text = d.getMessage(Locale.ENGLISH).replaceAll("\\s+", " ");
                out.println(String.join("\t", source.id, kind(d, text), Long.toString(d.getLineNumber()), shortened(text)));
            }
            for (Long line : outputs.getOrDefault(source.toUri(), List.of())) {
                out.println(String.join("\t", source.id, "error", line.toString(), "an output has no text before it is known"));
            }
        }
        out.flush();
    }

    /** Lines where an output is put into a text as it is: that compiles, but the text then shows the object. */
    static List<Long> outputsInTexts(CompilationUnitTree unit, Trees trees) {
        List<Long> lines = new ArrayList<>();
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void nothing) {
                for (ExpressionTree argument : call.getArguments()) {
                    TypeMirror type = trees.getTypeMirror(new TreePath(getCurrentPath(), argument));
                    boolean isOutput = type != null && type.toString().startsWith("com.pulumi.core.Output");
                    if (isOutput && call.getMethodSelect().toString().equals("String.format")) {
                        lines.add(unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, argument)));
                    }
                }
                return super.visitMethodInvocation(call, nothing);
            }
        }.scan(unit, null);
        return lines;
    }

    static String kind(Diagnostic<?> d, String text) {
        // A class that no import names: there was no schema to say where it lies.
        boolean unnamed = text.contains("symbol: class") && text.matches(".*location: class p\\d+\\.App");
        if (d.getCode().contains("doesnt.exist") || unnamed) return "package";
        boolean undeclared = d.getCode().startsWith("compiler.err.cant.resolve") && text.contains("symbol: variable");
        return undeclared ? "undeclared" : "error";
    }

    /** A message without packages' names, and without the overloads that don't fit, all of which javac tells. */
    static String shortened(String text) {
        int end = text.startsWith("no suitable") ? text.indexOf(") method ") + 1 : 0;
        return (end <= 0 ? text : text.substring(0, end))
            .replaceAll("\\b(com\\.pulumi|java)\\.[a-z.]+\\.", "")
            .replaceAll("\\bp\\d+\\.App\\b", "App");
    }
}
