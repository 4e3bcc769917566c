import java.io.*;
import java.net.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.util.*;
import javax.tools.*;

/**
 * Compiles Java programs together, runs one after the other, and prints a line for each: its id, a tab, and what it registered in JSON.
 *
 * Reads a line for each program: fields in Base64, separated by blanks: id, folder, "true" where optional outputs are absent, the keys of maps, the
 * configuration, and the files (names and texts in turn), the last three as lists whose items are in Base64, separated by commas.
 * Arguments: the folder of the sources of packages, and one for what javac writes.
 */
public class JavaRun {
    record Program(String id, String folder, boolean isAbsent, List<String> keys, List<String> config, List<String> files, int number) { }

    static final class Source extends SimpleJavaFileObject {
        final String code;
        final Program program;

        Source(Program program, String file, String code) {
            super(URI.create("string:///p" + program.number + "/" + file.substring(file.lastIndexOf('/') + 1)), Kind.SOURCE);
            this.program = program;
            // A package of its own keeps programs apart; files are looked for in the program's folder.
            this.code = code.replace("package generated_program;", "package p" + program.number + ";")
                .replace("Paths.get(path)", "Paths.get(System.getProperty(\"user.dir\"), path)");
        }

        @Override
        public CharSequence getCharContent(boolean ignore) {
            return code;
        }
    }

    static String decoded(String text) {
        return new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8);
    }

    static List<String> list(String text) {
        List<String> found = new ArrayList<>();
        for (String part : decoded(text).split(",")) if (!part.isEmpty()) found.add(part.equals("-") ? "" : decoded(part));
        return found;
    }

    public static void main(String[] args) throws Exception {
        BufferedReader in = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        List<Program> programs = new ArrayList<>();
        for (String line = in.readLine(); line != null; line = in.readLine()) {
            String[] f = line.split(" ");
            programs.add(new Program(
                decoded(f[0]), decoded(f[1]), decoded(f[2]).equals("true"), list(f[3]), list(f[4]), list(f[5]), programs.size()));
        }
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        System.setOut(System.err);
        Map<Program, String> broken = new HashMap<>();
        // One program that does not compile keeps javac from writing the others; no class is written then, so that those kept are complete.
        for (int round = 0; round < 8 && !compiled(programs, broken, args); round++) System.err.println(broken.size() + " do not compile");
        try (URLClassLoader loader = new URLClassLoader(new URL[] { Path.of(args[1]).toUri().toURL() })) {
            Class<?> recorder = loader.loadClass("com.pulumi.core.Recorder");
            var begin = recorder.getMethod("begin", Map.class, List.class, boolean.class);
            var failed = recorder.getMethod("failed", Throwable.class);
            for (Program program : programs) {
                Map<String, String> config = new HashMap<>();
                for (int i = 0; i + 1 < program.config.size(); i += 2) config.put(program.config.get(i), program.config.get(i + 1));
                System.setProperty("user.dir", program.folder);
                begin.invoke(null, config, program.keys, program.isAbsent);
                try {
                    if (broken.containsKey(program)) throw new IllegalStateException("does not compile: " + broken.get(program));
                    loader.loadClass("p" + program.number + ".App").getMethod("main", String[].class).invoke(null, (Object) new String[0]);
                } catch (Throwable e) {
                    failed.invoke(null, e);
                }
                out.println(Base64.getEncoder().encodeToString(program.id.getBytes(StandardCharsets.UTF_8)) + "\t" + recorder.getMethod("answer").invoke(null));
                out.flush();
            }
        }
    }

    static boolean compiled(List<Program> programs, Map<Program, String> broken, String[] args) {
        List<Source> sources = new ArrayList<>();
        for (Program program : programs) {
            if (broken.containsKey(program)) continue;
            for (int i = 0; i + 1 < program.files.size(); i += 2) {
                if (program.files.get(i).endsWith(".java")) sources.add(new Source(program, program.files.get(i), program.files.get(i + 1)));
            }
        }
        if (sources.isEmpty()) return true;
        DiagnosticCollector<JavaFileObject> collector = new DiagnosticCollector<>();
        List<String> options = List.of(
            "-sourcepath", args[0], "-classpath", args[1], "-d", args[1], "-proc:none", "-implicit:class", "-Xmaxerrs", "100000", "-nowarn",
            "-XDshould-stop.ifError=FLOW", "-XDcompilePolicy=simple");
        boolean isDone = ToolProvider.getSystemJavaCompiler().getTask(null, null, collector, options, null, sources).call();
        for (Diagnostic<? extends JavaFileObject> d : collector.getDiagnostics()) {
            if (d.getKind() != Diagnostic.Kind.ERROR) continue;
            if (d.getSource() == null || !d.getSource().toUri().getScheme().equals("string")) System.err.println(d);
            if (d.getSource() == null) continue;
            for (Source s : sources) {
                if (s.toUri().equals(d.getSource().toUri())) {
                    broken.putIfAbsent(s.program, d.getMessage(Locale.ENGLISH).replaceAll("\\s+", " ") + " (line " + d.getLineNumber() + ")");
                }
            }
        }
        return isDone;
    }
}
