package org.therapybilling;

import java.io.Serializable;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.NullUnmarked;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.BillingReport;
import org.therapybilling.report.ReportText;
import org.therapybilling.session.Session;

/** Looks for what no factory would have made of a value that was read from a stream. */
@NullUnmarked
final class SentValue {

    private final IdentityHashMap<Object, Boolean> seen = new IdentityHashMap<>();
    private final Deque<Object> open = new ArrayDeque<>();
    private final Set<String> faults = new TreeSet<>();

    private SentValue() {}

    /**
     * Returns what is wrong with a value: it cannot be shown, or one of its lists can be changed, holds null or what is of another type, or it is
     * equal to another that says something else.
     */
    static Set<String> faults(Object read, Object honest) {
        SentValue value = new SentValue();
        try {
            String says = says(read);
            if (read.equals(honest) && honest.equals(read) && !says.equals(says(honest))) {
                value.faults.add("equals another and says something else");
            }
            value.lookThrough(read);
        } catch (RuntimeException broken) {
            value.faults.add("broken: " + broken);
        }
        return value.faults;
    }

    /** Returns all that a value says in words; nothing of one that has no words of its own. */
    private static String says(Object value) {
        if (value instanceof BillingReport report) {
            return BillingJson.write(report) + ReportText.of(report) + report;
        }
        if (value instanceof Session session) {
            return BillingJson.write(session) + session;
        }
        String text = value.toString();
        return value.hashCode() + (text.contains("@") ? "" : text);
    }

    private void lookThrough(Object value) {
        open.add(value);
        while (!open.isEmpty()) {
            look(open.remove());
        }
    }

    private void look(Object value) {
        if (value instanceof Collection<?> collection) {
            open(collection);
        } else if (value instanceof Map<?, ?> map) {
            open(map.keySet());
            open(map.values());
        } else if (value instanceof Optional<?> optional) {
            optional.ifPresent(this::open);
        } else if (value instanceof Serializable
                && value.getClass().getName().startsWith("org.therapybilling")
                && !(value instanceof Enum)) {
            lookInto(value);
        }
    }

    private void open(Collection<?> elements) {
        for (Object element : elements) {
            if (element == null) {
                faults.add("a list holds null");
            } else if (element == TamperedStreams.ALIEN) {
                faults.add("a list holds what is of another type");
            } else {
                open(element);
            }
        }
    }

    private void open(Object value) {
        if (seen.put(value, true) == null) {
            open.add(value);
        }
    }

    private void lookInto(Object value) {
        Method[] methods = value.getClass().getMethods();
        Arrays.sort(methods, Comparator.comparing(Method::getName));
        for (Method method : methods) {
            if (method.getParameterCount() == 0
                    && !Modifier.isStatic(method.getModifiers())
                    && method.getDeclaringClass() != Object.class
                    && !List.of("toBuilder", "loaded").contains(method.getName())) {
                lookInto(value, method);
            }
        }
    }

    private void lookInto(Object value, Method method) {
        Object got = got(value, method);
        if (got != null) {
            open(got);
            boolean isKept = got instanceof Collection<?> || got instanceof Map<?, ?>;
            if (isKept && got == got(value, method) && isChangeable(got)) {
                faults.add(value.getClass().getSimpleName() + "." + method.getName() + " can be changed");
            }
        }
    }

    @SuppressWarnings("unchecked")
    private static boolean isChangeable(Object got) {
        try {
            if (got instanceof Collection<?> collection) {
                return ((Collection<Object>) collection).add(null);
            }
            return got instanceof Map<?, ?> map && ((Map<Object, Object>) map).put(null, null) == null;
        } catch (UnsupportedOperationException refused) {
            return false;
        } catch (NullPointerException sorted) {
            return true;
        }
    }

    private static Object got(Object value, Method method) {
        try {
            method.setAccessible(true);
            return method.invoke(value);
        } catch (InvocationTargetException | IllegalAccessException failed) {
            throw new IllegalStateException(method + ": " + failed.getCause(), failed);
        }
    }
}
