package org.therapybilling.examples.commandline;

/** What the program tells its caller when it ends. */
final class ExitCode {

    /** All went well. */
    static final int OK = 0;
    /** There are findings that fail the run. */
    static final int FINDINGS = 1;
    /** The arguments are wrong. */
    static final int USAGE = 2;
    /** Some input could not be read; the rest was checked. */
    static final int UNREADABLE = 3;
    /** The program failed. */
    static final int INTERNAL = 70;

    private ExitCode() {}
}
