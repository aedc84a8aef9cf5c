package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNullPointerException;

import java.io.IOException;
import java.io.InputStream;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Array;
import java.lang.reflect.Executable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.Findings;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleContext;
import org.therapybilling.compliance.RuleInfo;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.payer.PayerBook;
import org.therapybilling.payer.PayerKeys;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.session.TreatmentDay;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Interval;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

/**
 * Each public method and constructor of each exported type answers null, wherever it is not allowed, by the name of the
 * parameter, and null in a list or array likewise: what the JVM says of itself is left out of code that is hot. All of them
 * are found by reflection, so that those to come are asked as well.
 */
@NullUnmarked
class EveryNullTest {

    /** How many parameters are asked at least: fewer, and something is wrong with this test. */
    private static final int LEAST = 800;

    /** How many lists and arrays. */
    private static final int LEAST_LISTS = 120;

    /** What an answer may say; the last by builders that are generated. */
    private static final String NAMED = "|%1$s|%1$s holds null|%1$s element|";

    private static final Session SESSION = Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
            .sessionId("S-1")
            .patientKey("p-77")
            .treated("97110", Minutes.of(20))
            .treated("97140", Minutes.of(20))
            .billed("97110", Units.of(2))
            .build();

    /** Keeps what a rule is given. */
    private record Keeping(List<Object> kept) implements Rule {

        @Override
        public RuleInfo info() {
            return RuleInfo.of("test.keeping", "Keeps what it is given")
                    .citing("This test", "")
                    .message("none")
                    .remedy("none")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            kept.addAll(List.of(claim, findings));
            kept.addAll(claim.lines());
            kept.add(findings.at("dateOfService"));
        }
    }

    private static List<Object> given() {
        BillingReport report = TherapyBilling.standard().assess(SESSION);
        List<Object> given = new ArrayList<>(List.of(
                SESSION,
                TreatmentDay.of(SESSION),
                report,
                report.claim().orElseThrow(),
                report.count().orElseThrow(),
                report.provenance(),
                report.estimate().orElseThrow().releases().get(0),
                Minutes.of(15),
                Units.of(1),
                new Interval(LocalTime.of(10, 0), LocalTime.of(10, 15)),
                PayerKeys.COUNTING,
                PayerBook.bundled(),
                PayerBook.bundled().profiles().get(0),
                TherapyBilling.standard(),
                Datasets.bundled()));
        given.addAll(SESSION.treatments());
        given.addAll(SESSION.billed());
        given.addAll(report.findings());
        TherapyBilling.builder()
                .rules(RuleSet.of("test", List.of(new Keeping(given))))
                .build()
                .assess(SESSION);
        return given;
    }

    /** What is put in the place of an argument, where it can be. */
    private interface Replacement {
        Optional<Object[]> in(Object[] arguments, Executable door, int index);
    }

    @Test
    void null_is_answered_by_the_name_of_the_parameter() throws Exception {
        assertThat(asked(EveryNullTest::withNull)).isGreaterThan(LEAST);
    }

    @Test
    void null_inside_a_list_is_answered_by_the_name_of_the_parameter() throws Exception {
        assertThat(asked(EveryNullTest::withListOfNull)).isGreaterThan(LEAST_LISTS);
    }

    /** Asks all doors, and returns how many parameters were asked; none of the answers may be wrong. */
    private static int asked(Replacement replacement) throws Exception {
        List<Class<?>> types = exported();
        Specimens specimens = new Specimens(types, given());
        List<String> wrong = new ArrayList<>();
        int asked = 0;
        for (Class<?> type : types) {
            for (Executable door : doors(type)) {
                for (int i = 0; i < door.getParameterCount(); i++) {
                    Optional<String> answer = ask(door, i, specimens, replacement);
                    asked += answer.isPresent() ? 1 : 0;
                    answer.filter(text -> !text.isEmpty()).ifPresent(wrong::add);
                }
            }
        }
        assertThat(wrong).isEmpty();
        return asked;
    }

    /** Returns what is wrong with an answer; an empty text if it is right, nothing if it cannot be asked. */
    private static Optional<String> ask(Executable door, int index, Specimens specimens, Replacement replacement)
            throws ReflectiveOperationException {
        Parameter parameter = door.getParameters()[index];
        Optional<Object[]> arguments = specimens.arguments(door).flatMap(given -> replacement.in(given, door, index));
        Optional<Object> target = specimens.target(door);
        if (arguments.isEmpty() || target.isEmpty()) {
            return Optional.empty();
        }
        try {
            Specimens.open(door, target.get(), arguments.get());
            return Optional.of(door + " takes null for or in " + parameter.getName());
        } catch (InvocationTargetException answer) {
            boolean named = answer.getCause() instanceof IllegalArgumentException
                    || (answer.getCause() instanceof NullPointerException missing
                            && NAMED.formatted(parameter.getName()).contains("|" + missing.getMessage() + "|"));
            return Optional.of(named ? "" : door + " of " + parameter.getName() + ": " + answer.getCause());
        }
    }

    private static Optional<Object[]> withNull(Object[] arguments, Executable door, int index) {
        if (door.getParameterTypes()[index].isPrimitive() || mayBeNull(door, index)) {
            return Optional.empty();
        }
        arguments[index] = null;
        return Optional.of(arguments);
    }

    private static Optional<Object[]> withListOfNull(Object[] arguments, Executable door, int index) {
        Class<?> type = door.getParameterTypes()[index];
        if (type.isArray() && !type.getComponentType().isPrimitive()) {
            arguments[index] = Array.newInstance(type.getComponentType(), 1);
        } else if (Iterable.class.isAssignableFrom(type) && type.isAssignableFrom(List.class)) {
            arguments[index] = Collections.singletonList(null);
        } else {
            return Optional.empty();
        }
        return Optional.of(arguments);
    }

    private static boolean mayBeNull(Executable door, int index) {
        AnnotatedType type = door.getAnnotatedParameterTypes()[index];
        boolean isOfRecord = door.getDeclaringClass().isRecord()
                && !(door instanceof Method)
                && door.getParameterCount() == door.getDeclaringClass().getRecordComponents().length
                && door.getDeclaringClass()
                        .getRecordComponents()[index]
                        .getAnnotatedType()
                        .isAnnotationPresent(Nullable.class);
        return isOfRecord || type.isAnnotationPresent(Nullable.class);
    }

    private static List<Executable> doors(Class<?> type) {
        List<Executable> doors = new ArrayList<>();
        Arrays.stream(type.getDeclaredMethods())
                .filter(method -> Modifier.isPublic(method.getModifiers())
                        && !Modifier.isAbstract(method.getModifiers())
                        && !method.isSynthetic()
                        && !method.getName().equals("equals")
                        && !(type.isEnum() && method.getName().equals("valueOf"))
                        && !isCalledByTheChecker(type, method))
                .sorted(Comparator.comparing(Method::toString))
                .forEach(doors::add);
        if (!Modifier.isAbstract(type.getModifiers())) {
            doors.addAll(List.of(type.getConstructors()));
        }
        return doors;
    }

    private static boolean isCalledByTheChecker(Class<?> type, Method method) {
        return Rule.class.isAssignableFrom(type)
                && (method.getName().equals("check") || method.getName().equals("foresee"));
    }

    /** Returns the public types of the packages that the module exports. */
    private static List<Class<?>> exported() throws IOException {
        Path classes = Path.of(URI.create(TherapyBilling.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (InputStream module = Files.newInputStream(classes.resolve("module-info.class"));
                Stream<Path> files = Files.walk(classes)) {
            Set<String> packages = ModuleDescriptor.read(module).exports().stream()
                    .map(ModuleDescriptor.Exports::source)
                    .collect(Collectors.toSet());
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .filter(name -> packages.contains(name.substring(0, Math.max(0, name.lastIndexOf('.')))))
                    .sorted()
                    .<Class<?>>map(EveryNullTest::loaded)
                    .filter(EveryNullTest::isPublic)
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, EveryNullTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isPublic(Class<?> type) {
        Class<?> outer = type.getDeclaringClass();
        return Modifier.isPublic(type.getModifiers()) && (outer == null || isPublic(outer));
    }

    /** A stream is looked at as it is read. */
    @Test
    void null_inside_a_stream_is_answered_by_the_name_of_the_parameter() {
        Stream<BillingReport> reports = TherapyBilling.standard().assessAll(Stream.of((SessionEntry) null));
        assertThatNullPointerException().isThrownBy(reports::toList).withMessage("entries holds null");
    }
}
