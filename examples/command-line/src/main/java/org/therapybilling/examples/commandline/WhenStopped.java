package org.therapybilling.examples.commandline;

import java.io.IOException;

/** What is to be done if the program is stopped, until it is closed. */
final class WhenStopped implements AutoCloseable {

    private final Thread thread;

    private WhenStopped(Thread thread) {
        this.thread = thread;
    }

    /**
     * Begins to wait for a stop.
     *
     * @throws OutputLost if the program is just being stopped
     */
    static WhenStopped run(Runnable cleaning) {
        Thread thread = new Thread(cleaning);
        try {
            Runtime.getRuntime().addShutdownHook(thread);
        } catch (IllegalStateException stopping) {
            throw new OutputLost(new IOException("the program was stopped", stopping));
        }
        return new WhenStopped(thread);
    }

    /** Waits no longer; where the program is just being stopped, what was to be done is being done. */
    @Override
    public void close() {
        try {
            Runtime.getRuntime().removeShutdownHook(thread);
        } catch (IllegalStateException stopping) {
            // The program is being stopped: the thread runs, or has run, and there is nothing more to do.
        }
    }
}
