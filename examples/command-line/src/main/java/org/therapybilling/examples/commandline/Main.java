package org.therapybilling.examples.commandline;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.function.Supplier;
import org.therapybilling.TherapyBilling;
import org.therapybilling.compliance.rules.StandardRules;
import org.therapybilling.dataset.DatasetException;
import org.therapybilling.payer.PayerBook;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** Starts the command line. */
@Command(
        name = "therapy-billing",
        description = "Billable units and claim lines of outpatient therapy, with their reasons.",
        mixinStandardHelpOptions = true,
        synopsisSubcommandLabel = "COMMAND")
final class Main {

    private Main() {}

    /**
     * Runs a command and ends the program with its exit code.
     *
     * @param args the arguments
     */
    public static void main(String[] args) {
        System.exit(run(
                System.in, new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err), args));
    }

    /**
     * Runs a command.
     *
     * @param in what stands for standard input
     * @param out what gets the data
     * @param others what gets everything else
     * @param args the arguments
     * @return the exit code
     */
    static int run(InputStream in, OutputStream out, OutputStream others, String... args) {
        PrintStream err = new ShownLines(others);
        try {
            PrintStream data = StoppingOutput.print(out);
            CommandLine commands = commands(in, data, err);
            int code = args.length == 0 ? usage(commands) : executed(commands, args);
            data.flush();
            return code;
        } catch (RuntimeException | Error failure) {
            return failed(failure, err);
        }
    }

    /** Makes the commands; the library, its data and rules are made by the one that is run. */
    private static CommandLine commands(InputStream in, PrintStream out, PrintStream err) {
        Supplier<TherapyBilling> library = TherapyBilling::standard;
        CommandLine commands = new CommandLine(new Main())
                .addSubcommand(new ExplainCommand(library, out, err))
                .addSubcommand(new CheckCommand(library, in, out, err))
                .addSubcommand(new RulesCommand(StandardRules::current, out))
                .addSubcommand(new DueCommand(library, in, out, err))
                .addSubcommand(new PayersCommand(PayerBook::bundled, out))
                .addSubcommand(new DataCommand(library, out, err))
                .setExpandAtFiles(false)
                .setOut(new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true))
                .setErr(new PrintWriter(new OutputStreamWriter(err, StandardCharsets.UTF_8), true))
                .setParameterExceptionHandler((wrong, args) -> refuse(wrong))
                .setExecutionExceptionHandler((failure, command, parsed) -> failed(failure, err));
        Help.add(commands);
        return commands;
    }

    /** Executes a command; what picocli writes itself, such as help, may fail as any output. */
    private static int executed(CommandLine commands, String... args) {
        CommandLine.ParseResult parsed;
        try {
            parsed = commands.parseArgs(args);
        } catch (CommandLine.ParameterException wrong) {
            return refuse(wrong);
        }
        Integer help = CommandLine.executeHelpRequest(parsed);
        return help == null ? commands.execute(args) : help;
    }

    private static int usage(CommandLine commands) {
        commands.usage(commands.getErr());
        return ExitCode.USAGE;
    }

    /** Says what is wrong with the arguments; the arguments themselves are not repeated. */
    private static int refuse(CommandLine.ParameterException wrong) {
        CommandLine command = wrong.getCommandLine();
        command.getErr().println(UsageMessage.of(wrong));
        command.getErr().println("Try '" + command.getCommandSpec().qualifiedName() + " --help'.");
        return ExitCode.USAGE;
    }

    /**
     * Says which file could not be read or written and why; of any other failure only that the program failed, for its
     * message may hold anything. Whoever stops reading the output has seen enough: that is no failure.
     */
    private static int failed(Throwable failure, PrintStream err) {
        if (failure instanceof DatasetException || failure instanceof UnreadableFile) {
            String.valueOf(failure.getMessage()).lines().forEach(err::println);
            return ExitCode.UNREADABLE;
        }
        if (failure instanceof OutputLost lost) {
            return lost.isReaderGone() ? ExitCode.OK : notWritten(lost, err);
        }
        err.println(
                failure instanceof StackOverflowError || failure instanceof OutOfMemoryError
                        ? "The input needs more memory than the program has, and the run was given up. Give it more with"
                                + " java -Xmx, or part the input."
                        : "Internal error in therapy-billing " + TherapyBilling.VERSION
                                + ". Please report it with the command, without patient data.");
        return ExitCode.INTERNAL;
    }

    private static int notWritten(OutputLost lost, PrintStream err) {
        err.println("The output could not be written in full and was given up: " + lost.trouble() + ".");
        return ExitCode.INTERNAL;
    }
}
