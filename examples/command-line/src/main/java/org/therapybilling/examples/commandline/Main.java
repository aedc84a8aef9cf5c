package org.therapybilling.examples.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.therapybilling.TherapyBilling;
import org.therapybilling.dataset.DatasetException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Starts the command line. */
@Command(
        name = "therapy-billing",
        description = "Billable units and claim lines of outpatient therapy, with their reasons.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND",
        versionProvider = Main.Version.class)
final class Main {

    private Main() {}

    /**
     * Runs a command and ends the program with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
        PrintStream err = new PrintStream(new FileOutputStream(FileDescriptor.err), true, StandardCharsets.UTF_8);
        System.exit(run(System.in, out, err, args));
    }

    /**
     * Runs a command.
     *
     * @param in what stands for standard input
     * @param out what gets the data
     * @param err what gets everything else
     * @param args the arguments
     * @return the exit code
     */
    static int run(InputStream in, PrintStream out, PrintStream err, String... args) {
        TherapyBilling billing = TherapyBilling.standard();
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new ExplainCommand(billing, out, err))
                .addSubcommand(new CheckCommand(billing, in, out, err))
                .addSubcommand(new RulesCommand(billing.rules(), out))
                .addSubcommand(new DueCommand(billing, in, out, err))
                .addSubcommand(new PayersCommand(billing.payers(), out))
                .addSubcommand(new DataCommand(billing, out, err))
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler(Main::refuse)
                .setExecutionExceptionHandler(Main::fail);
        int code = args.length == 0 ? usage(commands) : commands.execute(args);
        out.flush();
        if (out.checkError()) {
            err.println("The output could not be written in full; is the disk full or the reader gone?");
            return ExitCode.INTERNAL;
        }
        return code;
    }

    private static int usage(CommandLine commands) {
        commands.usage(commands.getErr());
        return ExitCode.USAGE;
    }

    /** Says what is wrong with the arguments; the arguments themselves are not repeated. */
    private static int refuse(CommandLine.ParameterException wrong, String[] args) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(UsageMessage.of(wrong));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /**
     * Says which file could not be read and why; of any other failure only that the program failed, for its message may
     * hold anything.
     */
    private static int fail(Exception failure, CommandLine command, CommandLine.ParseResult parsed) {
        if (failure instanceof DatasetException || failure instanceof UnreadableFile) {
            command.getErr().println(failure.getMessage());
            return ExitCode.UNREADABLE;
        }
        command.getErr()
                .println("Internal error in therapy-billing " + TherapyBilling.VERSION
                        + ". Please report it with the command, without patient data.");
        return ExitCode.INTERNAL;
    }

    /** Tells the version of the library. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            return new String[] {"therapy-billing " + TherapyBilling.VERSION};
        }
    }
}
