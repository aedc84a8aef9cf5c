package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.ToolProvider;

/**
 * Compiles and runs a few lines of Java as a client would have them: imports first, then statements. Sources that lie in the
 * folder are compiled with them.
 */
final class Snippet {

    private Snippet() {}

    /** Runs a snippet with all of the test's class path; returns what it prints. */
    static String run(String snippet, Path folder) throws Exception {
        return run(snippet, folder, classPath());
    }

    /** Runs a snippet with nothing but a class path and the platform; returns what it prints. */
    static String run(String snippet, Path folder, List<Path> classPath) throws Exception {
        write(snippet, folder);
        compile(sources(folder), folder, classPath);
        List<URL> urls = new ArrayList<>();
        urls.add(folder.toUri().toURL());
        for (Path entry : classPath) {
            urls.add(entry.toUri().toURL());
        }
        try (URLClassLoader loader =
                new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            return printed(loader.loadClass("Snippet"));
        }
    }

    /** Returns the class path of the test. */
    static List<Path> classPath() {
        String separator = System.getProperty("path.separator");
        return Arrays.stream(System.getProperty("java.class.path").split(separator, -1))
                .map(Path::of)
                .toList();
    }

    private static void write(String snippet, Path folder) throws IOException {
        String imports =
                snippet.lines().filter(line -> line.startsWith("import ")).collect(Collectors.joining("\n"));
        String body =
                snippet.lines().filter(line -> !line.startsWith("import ")).collect(Collectors.joining("\n"));
        String source = imports + "\nclass Snippet {\npublic static void run() throws java.io.IOException {\n" + body
                + "\n}\n}\n";
        Files.writeString(folder.resolve("Snippet.java"), source);
    }

    private static List<String> sources(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(Path::toString)
                    .filter(file -> file.endsWith(".java"))
                    .toList();
        }
    }

    private static void compile(List<String> sources, Path folder, List<Path> classPath) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        ByteArrayOutputStream problems = new ByteArrayOutputStream();
        String path = classPath.stream()
                .map(Path::toString)
                .collect(Collectors.joining(System.getProperty("path.separator")));
        List<String> arguments =
                new ArrayList<>(List.of("-Xlint:all", "-Werror", "-proc:none", "-cp", path, "-d", folder.toString()));
        arguments.addAll(sources);
        int result = compiler.run(null, problems, problems, arguments.toArray(String[]::new));
        assertThat(result).as(problems.toString(StandardCharsets.UTF_8)).isZero();
    }

    private static String printed(Class<?> snippet) throws ReflectiveOperationException {
        PrintStream before = System.out;
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
            Method run = snippet.getDeclaredMethod("run");
            run.setAccessible(true);
            run.invoke(null);
        } finally {
            System.setOut(before);
        }
        return out.toString(StandardCharsets.UTF_8);
    }
}
