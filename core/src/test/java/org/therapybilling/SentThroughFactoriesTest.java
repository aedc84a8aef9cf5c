package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.Serializable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * No class that is sent to other machines is filled there field by field: it says what is made of what arrives, or what is
 * sent in its place. Records are made by their constructors anyway, and what has no fields has nothing to be filled.
 */
class SentThroughFactoriesTest {

    /** How many classes are asked at least: fewer, and something is wrong with this test. */
    private static final int LEAST = 50;

    private static final List<String> DOORS = List.of("readResolve", "writeReplace");

    private static final class Careless implements Serializable {

        private static final long serialVersionUID = 1L;

        private final int field = 1;

        int field() {
            return field;
        }
    }

    @Test
    void each_class_that_is_sent_comes_back_through_its_factory() throws IOException {
        List<Class<?>> sent = sent();
        assertThat(sent).hasSizeGreaterThan(LEAST);
        assertThat(sent).filteredOn(type -> !hasDoor(type)).isEmpty();
    }

    @Test
    void a_class_that_is_filled_field_by_field_is_found() {
        assertThat(new Careless().field()).isOne();
        assertThat(isSent(Careless.class)).isTrue();
        assertThat(hasDoor(Careless.class)).isFalse();
    }

    /** Returns the classes of the library whose objects are written field by field. */
    private static List<Class<?>> sent() throws IOException {
        Path classes = Path.of(URI.create(TherapyBilling.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toString()));
        try (Stream<Path> files = Files.walk(classes)) {
            return files.map(file -> classes.relativize(file).toString())
                    .filter(name -> name.endsWith(".class") && !name.endsWith("-info.class"))
                    .map(name ->
                            name.substring(0, name.length() - ".class".length()).replace('/', '.'))
                    .sorted()
                    .<Class<?>>map(SentThroughFactoriesTest::loaded)
                    .filter(SentThroughFactoriesTest::isSent)
                    .toList();
        }
    }

    private static Class<?> loaded(String name) {
        try {
            return Class.forName(name, false, SentThroughFactoriesTest.class.getClassLoader());
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static boolean isSent(Class<?> type) {
        return Serializable.class.isAssignableFrom(type)
                && !Throwable.class.isAssignableFrom(type)
                && !Enum.class.isAssignableFrom(type)
                && !type.isRecord()
                && !Modifier.isAbstract(type.getModifiers())
                && hasFields(type);
    }

    private static boolean hasFields(Class<?> type) {
        return type != null
                && (hasFields(type.getSuperclass())
                        || Arrays.stream(type.getDeclaredFields())
                                .anyMatch(field -> !Modifier.isStatic(field.getModifiers())
                                        && !Modifier.isTransient(field.getModifiers())));
    }

    private static boolean hasDoor(Class<?> type) {
        for (Class<?> owner = type; owner != null; owner = owner.getSuperclass()) {
            for (Method method : owner.getDeclaredMethods()) {
                if (DOORS.contains(method.getName()) && (owner == type || !Modifier.isPrivate(method.getModifiers()))) {
                    return true;
                }
            }
        }
        return false;
    }
}
