package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.report.BillingReport;
import org.therapybilling.session.Session;
import org.therapybilling.session.SessionEntry;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Performer;
import org.therapybilling.vocabulary.Units;

/** Whatever list, set or map a report gives out, itself or through what it holds: nobody changes the report by it. */
class UnmodifiableTest {

    /** A tie, an assistant, a service of another length, faults and lines of two sessions. */
    private static Session.Builder session(String id) {
        return Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                .sessionId(id)
                .patientKey("P")
                .treated("97110", Minutes.of(20))
                .treated("97140", Minutes.of(20), Performer.ASSISTANT)
                .treated("97545", Minutes.of(130))
                .treated("97161")
                .billed("97110", Units.of(3))
                .billed("97161", Units.of(2))
                .addDiagnoses("M25.561")
                .putExtensions("room", "7");
    }

    private static BillingReport report(boolean sent) throws IOException, ClassNotFoundException {
        BillingReport report = TherapyBilling.standard()
                .assessAll(Stream.of(session("a").build(), session("b").build()).map(SessionEntry::of))
                .toList()
                .get(0);
        if (!sent) {
            return report;
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(report);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (BillingReport) in.readObject();
        }
    }

    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
    private final Set<String> changeable = new TreeSet<>();
    private int asked;

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void no_collection_that_a_report_gives_out_can_be_changed(boolean sent) throws Exception {
        look(report(sent), "report");
        look(session("c").build(), "session");
        assertThat(changeable).isEmpty();
        assertThat(asked).isGreaterThan(60);
    }

    private void look(Object value, String from) throws IllegalAccessException {
        if (value instanceof Optional<?> optional) {
            if (optional.isPresent()) {
                look(optional.get(), from);
            }
        } else if (value instanceof Collection<?> collection) {
            tryOn(collection::clear, from, collection.isEmpty());
            for (Object element : collection) {
                look(element, from);
            }
        } else if (value instanceof Map<?, ?> map) {
            tryOn(map::clear, from, map.isEmpty());
        } else if (value.getClass().getName().startsWith("org.therapybilling")
                && !(value instanceof Enum)
                && seen.put(value, true) == null) {
            lookInto(value);
        }
    }

    private void tryOn(Runnable change, String from, boolean isEmpty) {
        asked++;
        try {
            if (!isEmpty) {
                change.run();
                changeable.add(from);
            }
        } catch (UnsupportedOperationException refused) {
            asked++;
        }
    }

    private void lookInto(Object value) throws IllegalAccessException {
        Method[] methods = value.getClass().getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && !method.getName().equals("toBuilder")) {
                lookInto(value, method);
            }
        }
    }

    private void lookInto(Object value, Method method) throws IllegalAccessException {
        try {
            method.setAccessible(true);
            Object got = method.invoke(value);
            if (got != null) {
                look(got, value.getClass().getSimpleName() + "." + method.getName());
            }
        } catch (InvocationTargetException failed) {
            throw new AssertionError(value.getClass() + "." + method.getName(), failed);
        }
    }
}
