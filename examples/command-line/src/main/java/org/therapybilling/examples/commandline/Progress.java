package org.therapybilling.examples.commandline;

import java.io.InputStream;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;

/** Shows how far an input is read, where somebody watches. */
final class Progress {

    private static final long UNKNOWN = -1;
    private static final long MEBIBYTE = 1 << 20;

    private final boolean watched;
    private final PrintStream err;

    /**
     * Shows progress or not.
     *
     * @param watched whether the program runs on a terminal
     * @param err where the bar is drawn
     */
    Progress(boolean watched, PrintStream err) {
        this.watched = watched;
        this.err = err;
    }

    /** Returns an input of unknown length that moves the bar when it is read. */
    InputStream of(InputStream input) {
        return of(input, UNKNOWN);
    }

    /** Returns an input of so many bytes that moves the bar when it is read. */
    InputStream of(InputStream input, long bytes) {
        return watched
                ? ProgressBar.wrap(
                        input,
                        new ProgressBarBuilder()
                                .setTaskName("Reading")
                                .setUnit(" MiB", MEBIBYTE)
                                .setInitialMax(bytes)
                                .setConsumer(new ConsoleProgressBarConsumer(err)))
                : input;
    }
}
