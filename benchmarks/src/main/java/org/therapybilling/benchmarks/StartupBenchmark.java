package org.therapybilling.benchmarks;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** A fresh JVM from its start to its end, with a program that does nothing or asks for one result. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 1, time = 5)
@Measurement(iterations = 4, time = 5)
public class StartupBenchmark {

    /** What the program does. */
    @Param
    public FirstResult.Task task = FirstResult.Task.NOTHING;

    /**
     * Runs the program.
     *
     * @return its exit code
     * @throws IOException if no JVM can be started
     * @throws InterruptedException if the benchmark is stopped
     */
    @Benchmark
    public int freshJvm() throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        int exit = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), FirstResult.class.getName(), task.name())
                .inheritIO()
                .start()
                .waitFor();
        if (exit != 0) {
            throw new IllegalStateException("The program ended with " + exit + ".");
        }
        return exit;
    }
}
