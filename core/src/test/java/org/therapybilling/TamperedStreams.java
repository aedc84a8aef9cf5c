package org.therapybilling;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullUnmarked;

/**
 * Streams of a value in which somebody who knows its classes changed one thing: a field of an object, or a list, set or map,
 * for which others of the same elements stand that can be changed, that hold null, the first element twice, or one of
 * another type.
 */
@NullUnmarked
final class TamperedStreams {

    private static final String LIBRARY = "org.therapybilling";

    /** What the lists, sets and maps of the JDK that nobody can change are written as. */
    private static final String WRITTEN_LIST = "java.util.CollSer";

    /** Of a type that no list of the library holds. */
    static final Object ALIEN = TimeUnit.DAYS;

    private final Map<String, byte[]> streams = new LinkedHashMap<>();
    private final Serializable copy;

    private TamperedStreams(Serializable value) throws IOException {
        this.copy = (Serializable) read(written(value));
    }

    /** Returns the streams, by what was changed: of each class that is reached, each field once. */
    static Map<String, byte[]> of(Serializable value) throws IOException {
        TamperedStreams tampered = new TamperedStreams(value);
        Written honest = new Written(-1, 0);
        honest.write(tampered.copy);
        for (Object one : honest.seen) {
            if (read(written(one)) != one) {
                tampered.changeFields(one);
            }
        }
        for (int list = 0; list < honest.lists; list++) {
            for (int kind = 0; kind < Written.KINDS; kind++) {
                tampered.streams.put("list " + list + ", " + kind, new Written(list, kind).write(tampered.copy));
            }
        }
        return tampered.streams;
    }

    static byte[] written(Object value) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        return bytes.toByteArray();
    }

    /** Returns what is read; throws what the one who reads it throws. */
    static Object read(byte[] bytes) throws IOException {
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
            return in.readObject();
        } catch (ClassNotFoundException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private void changeFields(Object one) throws IOException {
        for (Class<?> type = one.getClass(); isOfLibrary(type); type = type.getSuperclass()) {
            for (Field field : type.getDeclaredFields()) {
                if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                    changeField(one, field);
                }
            }
        }
    }

    private void changeField(Object one, Field field) throws IOException {
        try {
            field.setAccessible(true);
            Object honest = field.get(one);
            List<Object> others = others(field.getType(), honest);
            for (int kind = 0; kind < others.size(); kind++) {
                String name = field.getDeclaringClass().getName() + "." + field.getName() + ", " + kind;
                if (!streams.containsKey(name) && isOther(others.get(kind), honest)) {
                    field.set(one, others.get(kind));
                    streams.put(name, written(copy));
                }
            }
            field.set(one, honest);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }

    /** Returns other values for a field. */
    private static List<Object> others(Class<?> type, Object honest) {
        if (type == int.class) {
            return List.of(-7, Integer.MAX_VALUE);
        }
        if (type == long.class) {
            return List.of(-7L);
        }
        if (type == boolean.class) {
            return List.of(!(boolean) honest);
        }
        if (type.isPrimitive() || (type.isArray() && type.componentType().isPrimitive())) {
            return List.of();
        }
        List<Object> others = new ArrayList<>();
        if (honest instanceof Object[] array) {
            Object[] more = Arrays.copyOf(array, array.length + 1);
            others.add(more);
        } else if (honest instanceof Collection<?> || honest instanceof Map<?, ?>) {
            for (int kind = 0; kind < Written.KINDS; kind++) {
                Object changeable = Written.changeable(honest, kind);
                if (type.isInstance(changeable)) {
                    others.add(changeable);
                }
            }
        } else if (type.isEnum()) {
            others.addAll(Arrays.asList(type.getEnumConstants()));
        } else if (type == String.class) {
            others.addAll(List.of("", " ", "EVIL\n"));
        }
        others.add(null);
        return others;
    }

    private static boolean isOther(Object changed, Object honest) {
        return !Objects.equals(changed, honest) || honest instanceof Collection || honest instanceof Map;
    }

    private static boolean isOfLibrary(Class<?> type) {
        return type.getName().startsWith(LIBRARY);
    }

    /** Writes a value with one of its lists changed, and notes the objects whose fields can be changed. */
    private static final class Written extends ObjectOutputStream {

        /** As it is but changeable, with null, with the first element twice, and with one of another type. */
        private static final int KINDS = 4;

        private final List<Object> seen = new ArrayList<>();
        private final ByteArrayOutputStream bytes;
        private final int changed;
        private final int kind;
        private int lists;

        Written(int changed, int kind) throws IOException {
            this(new ByteArrayOutputStream(), changed, kind);
        }

        private Written(ByteArrayOutputStream bytes, int changed, int kind) throws IOException {
            super(bytes);
            this.bytes = bytes;
            this.changed = changed;
            this.kind = kind;
            enableReplaceObject(true);
        }

        byte[] write(Object value) throws IOException {
            writeObject(value);
            close();
            return bytes.toByteArray();
        }

        @Override
        protected Object replaceObject(Object one) throws IOException {
            Class<?> type = one.getClass();
            if (type.getName().equals(WRITTEN_LIST)) {
                return lists++ == changed ? changeable(read(written(one)), kind) : one;
            }
            if (isOfLibrary(type) && !type.isRecord() && !(one instanceof Enum)) {
                seen.add(one);
            }
            return one;
        }

        private static Object changeable(Object honest, int kind) {
            if (honest instanceof Map<?, ?> map) {
                Map<Object, Object> other = map instanceof TreeMap<?, ?> ? new TreeMap<>(map) : new HashMap<>(map);
                if (kind > 0 && !map.isEmpty()) {
                    other.put(map.keySet().iterator().next(), kind == 3 ? ALIEN : null);
                }
                return other;
            }
            List<Object> other = new ArrayList<>((Collection<?>) honest);
            if (kind == 3) {
                other.add(ALIEN);
            } else if (kind > 0) {
                other.add(kind == 1 || other.isEmpty() ? null : other.get(0));
            }
            return honest instanceof Set<?> ? new HashSet<>(other) : other;
        }
    }
}
