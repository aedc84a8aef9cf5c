package org.therapybilling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.invoke.MethodType;
import java.lang.reflect.Array;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/** A value of each type of the library, found by opening its own public doors, and of the types of the JDK that they take. */
final class Specimens {

    /** Texts that some door or other takes. */
    private static final List<String> TEXTS =
            List.of("97110", "2026-03-02", "GP", "units.split", "13102-00", "1.00", "any");

    private static final int DEEPEST = 6;

    private final Map<Class<?>, Object> known = new LinkedHashMap<>();
    private final List<Class<?>> types;
    private final Deque<Class<?>> sought = new ArrayDeque<>();

    /**
     * Begins with some values.
     *
     * @param types the types whose doors are opened
     * @param given values that no door gives without more
     */
    Specimens(List<Class<?>> types, List<?> given) {
        this.types = types;
        given.forEach(this::know);
        List.of(
                        "97110",
                        LocalDate.of(2026, 3, 2),
                        LocalTime.of(10, 0),
                        new BigDecimal("1.00"),
                        Path.of("none"),
                        'A',
                        1,
                        1L,
                        true)
                .forEach(this::know);
    }

    private void know(Object value) {
        known.put(value.getClass(), value);
    }

    /** Returns a value of a type; empty if no door gives one. */
    Optional<Object> of(Class<?> type) {
        Class<?> wrapped = MethodType.methodType(type).wrap().returnType();
        Optional<Object> value =
                known.values().stream().filter(wrapped::isInstance).findFirst();
        return value.isPresent() || sought.contains(type) || sought.size() > DEEPEST ? value : sought(type);
    }

    private Optional<Object> sought(Class<?> type) {
        sought.push(type);
        Optional<Object> found = ofTheJdk(type).or(() -> byItsDoors(type)).or(() -> byAnother(type));
        sought.pop();
        found.filter(value -> !(value instanceof AutoCloseable || value instanceof Iterator))
                .ifPresent(this::know);
        return found;
    }

    private static Optional<Object> ofTheJdk(Class<?> type) {
        if (type.isEnum()) {
            return Optional.of(type.getEnumConstants()[0]);
        }
        if (type.isArray()) {
            return Optional.of(Array.newInstance(type.getComponentType(), 0));
        }
        if (type.isInterface() && type.getPackageName().equals("java.util.function")) {
            return Optional.of(function(type));
        }
        return Map.<Class<?>, Object>ofEntries(
                        Map.entry(Optional.class, Optional.empty()),
                        Map.entry(Stream.class, Stream.empty()),
                        Map.entry(List.class, List.of()),
                        Map.entry(Iterable.class, List.of()),
                        Map.entry(Collection.class, List.of()),
                        Map.entry(Set.class, Set.of()),
                        Map.entry(Map.class, new TreeMap<>()),
                        Map.entry(SortedMap.class, new TreeMap<>()),
                        Map.entry(InputStream.class, new ByteArrayInputStream(new byte[0])),
                        Map.entry(OutputStream.class, new ByteArrayOutputStream()),
                        Map.entry(Appendable.class, new StringBuilder()),
                        Map.entry(Iterator.class, List.of().iterator()),
                        Map.entry(Class.class, String.class))
                .entrySet()
                .stream()
                .filter(specimen -> specimen.getKey() == type)
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static Object function(Class<?> type) {
        return Proxy.newProxyInstance(
                type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> switch (method.getName()) {
                    case "hashCode" -> 1;
                    case "equals" -> false;
                    case "toString" -> "function";
                    case "test" -> true;
                    default -> null;
                });
    }

    private Optional<Object> byItsDoors(Class<?> type) {
        Optional<Object> constant = Arrays.stream(type.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && type.isAssignableFrom(field.getType()))
                .map(Specimens::value)
                .findFirst();
        Stream<Executable> doors = Stream.concat(
                Arrays.stream(type.getMethods())
                        .filter(method -> Modifier.isStatic(method.getModifiers())
                                && type.isAssignableFrom(method.getReturnType())),
                Modifier.isAbstract(type.getModifiers()) ? Stream.empty() : Arrays.stream(type.getConstructors()));
        return constant.or(() -> doors.sorted(Comparator.comparingInt(Executable::getParameterCount))
                .map(this::opened)
                .flatMap(Optional::stream)
                .findFirst());
    }

    private static Object value(Field constant) {
        try {
            return constant.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Looks for a door of the library that gives the type, whatever class it belongs to. */
    private Optional<Object> byAnother(Class<?> type) {
        return types.stream()
                .filter(other -> other != type)
                .flatMap(other -> Arrays.stream(other.getMethods()))
                .filter(method ->
                        type.isAssignableFrom(method.getReturnType()) && method.getReturnType() != Object.class)
                .map(this::opened)
                .flatMap(Optional::stream)
                .findFirst();
    }

    /** Opens a method or constructor with a specimen of each parameter; tries several texts. */
    private Optional<Object> opened(Executable door) {
        for (String text : TEXTS) {
            Optional<Object[]> arguments = arguments(door);
            Optional<Object> target = target(door);
            if (arguments.isEmpty() || target.isEmpty()) {
                return Optional.empty();
            }
            Object[] given = Arrays.stream(arguments.get())
                    .map(argument -> argument instanceof String ? text : argument)
                    .toArray();
            Optional<Object> made = made(door, target.get(), given);
            if (made.isPresent()) {
                return made;
            }
        }
        return Optional.empty();
    }

    private static Optional<Object> made(Executable door, Object target, Object[] given) {
        try {
            return Optional.ofNullable(open(door, target, given));
        } catch (ReflectiveOperationException refused) {
            return Optional.empty();
        }
    }

    /** Returns what a door is asked of; anything for those that need nothing. */
    Optional<Object> target(Executable door) {
        return door instanceof Method method && !Modifier.isStatic(method.getModifiers())
                ? of(method.getDeclaringClass())
                : Optional.of("");
    }

    static Object open(Executable door, Object target, Object... arguments) throws ReflectiveOperationException {
        return door instanceof Method method
                ? method.invoke(target, arguments)
                : ((Constructor<?>) door).newInstance(arguments);
    }

    /** Returns a specimen of each parameter; empty if there is none of one of them. */
    Optional<Object[]> arguments(Executable door) {
        List<Optional<Object>> values =
                Arrays.stream(door.getParameterTypes()).map(this::of).toList();
        return values.stream().allMatch(Optional::isPresent)
                ? Optional.of(values.stream().map(Optional::get).toArray())
                : Optional.empty();
    }
}
