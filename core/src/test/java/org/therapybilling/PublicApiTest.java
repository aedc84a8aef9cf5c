package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor;
import java.lang.reflect.Constructor;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every change of what users see shows in the file {@code core/api.txt}: all types and members that the module exports. */
class PublicApiTest {

    private static final Path LISTING = Path.of("api.txt");
    private static final Path CLASSES = Path.of("target/classes");
    private static final String REFRESH = "The public API has changed. If that is meant, refresh core/api.txt by"
            + " mvn -pl core test -Dtest=PublicApiTest -Dapi.rewrite=true, look at its diff, and tell users in CHANGELOG.md";

    @Test
    void the_public_api_is_the_one_that_is_listed() throws Exception {
        List<String> api = api();
        if (Boolean.getBoolean("api.rewrite")) {
            Files.write(LISTING, api);
        }
        assertThat(Files.readAllLines(LISTING)).as(REFRESH).isEqualTo(api);
    }

    @Test
    void inherited_and_nested_members_are_listed_and_hidden_ones_are_not() throws Exception {
        assertThat(api())
                .contains("org.therapybilling.session.Session$Builder")
                .contains("    public final Builder zip(String)")
                .contains("    public static TherapyBilling standard()")
                .noneMatch(line -> line.contains("Immutable") || line.contains("org.therapybilling.internal"));
    }

    private static List<String> api() throws IOException, ReflectiveOperationException {
        List<String> lines = new ArrayList<>();
        ModuleDescriptor module = TherapyBilling.class.getModule().getDescriptor();
        SortedSet<String> packages = new TreeSet<>();
        module.exports().forEach(exported -> packages.add(exported.source()));
        for (String name : packages) {
            for (Class<?> type : types(name)) {
                add(type, lines);
            }
        }
        return lines;
    }

    private static List<Class<?>> types(String packageName) throws IOException, ReflectiveOperationException {
        List<Class<?>> types = new ArrayList<>();
        try (Stream<Path> files = Files.list(CLASSES.resolve(packageName.replace('.', '/')))) {
            for (Path file : files.sorted().toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(".class") && !name.equals("package-info.class")) {
                    types.add(Class.forName(packageName + "." + name.substring(0, name.length() - 6), false, loader()));
                }
            }
        }
        return types.stream().filter(PublicApiTest::isVisible).toList();
    }

    private static ClassLoader loader() {
        return TherapyBilling.class.getClassLoader();
    }

    private static boolean isVisible(Class<?> type) {
        Class<?> around = type.getEnclosingClass();
        return isVisible(type.getModifiers())
                && !type.isSynthetic()
                && !type.isAnonymousClass()
                && !type.isLocalClass()
                && (around == null || isVisible(around));
    }

    private static boolean isVisible(int modifiers) {
        return Modifier.isPublic(modifiers) || Modifier.isProtected(modifiers);
    }

    private static void add(Class<?> type, List<String> lines) {
        lines.add(type.getName());
        lines.add("  " + shortened(type.toGenericString()) + parents(type));
        members(type).forEach(member -> lines.add("    " + member));
    }

    private static String parents(Class<?> type) {
        SortedSet<String> parents = new TreeSet<>();
        Stream.of(type.getGenericInterfaces()).forEach(parent -> parents.add(shortened(parent.getTypeName())));
        Class<?> parent = type.getSuperclass();
        if (parent != null && parent != Object.class && isVisible(parent)) {
            parents.add(shortened(type.getGenericSuperclass().getTypeName()));
        }
        return parents.isEmpty() ? "" : " : " + String.join(", ", parents);
    }

    /** Returns the members of a type with those that it inherits from parents that users do not see. */
    private static SortedSet<String> members(Class<?> type) {
        SortedSet<String> members = new TreeSet<>();
        for (Constructor<?> constructor : type.getDeclaredConstructors()) {
            addMember(constructor, constructor.toGenericString(), members);
        }
        Class<?> declaring = type;
        do {
            for (Field field : declaring.getDeclaredFields()) {
                addMember(field, field.toGenericString(), members);
            }
            for (Method method : declaring.getDeclaredMethods()) {
                addMember(method, method.toGenericString(), members);
            }
            declaring = declaring.getSuperclass();
        } while (declaring != null && !isVisible(declaring));
        return members;
    }

    private static void addMember(Member member, String text, SortedSet<String> members) {
        if (isVisible(member.getModifiers()) && !member.isSynthetic()) {
            String name = member instanceof Constructor
                    ? ""
                    : shortened(member.getDeclaringClass().getTypeName()) + ".";
            members.add(shortened(text).replace(" " + name + member.getName(), " " + member.getName()));
        }
    }

    /** Returns a text with the plain names of types. */
    private static String shortened(String text) {
        return text.replaceAll("\\b(?:[a-z][a-z0-9]*\\.)+(?=[A-Z])", "").replaceAll("\\b[A-Z]\\w*\\$", "");
    }
}
