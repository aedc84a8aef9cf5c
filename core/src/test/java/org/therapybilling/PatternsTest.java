package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** No text, however it is made, keeps a pattern busy for longer than its length is worth. */
class PatternsTest {

    /** As long as the longest line of data that is read. */
    private static final int LENGTH = 4_096;

    /** How often a pattern may look at each character, over all places where it tries to begin. */
    private static final int LOOKS = 64;

    /** Beginnings and repeated pieces: of each class of characters, and of the words that patterns know. */
    private static final List<String> PIECES = List.of(
            "",
            " ",
            "\u00a0",
            "0",
            "9",
            "A",
            "z",
            "-",
            ":",
            ".",
            ",",
            "/",
            "$",
            "+",
            "_",
            "\"",
            "*",
            "'",
            "-59",
            " GP",
            "97110",
            "CPT ",
            "PROCEDURE CODE ",
            "HC:",
            "1.",
            "1,",
            "1 ",
            "A1",
            "9:00 ",
            "2026-03-02",
            "15 min",
            "a.",
            "a[0].",
            "{a}",
            "GPCI2026",
            "PW GPCI",
            "PE GPCI",
            "MUE_Practitioner",
            "_Eff_01-01-2026",
            "PPRRVU26",
            "_MUE_DME",
            "head",
            "ccipra-v323r0-f1",
            "AOC_V2026Q1",
            "ZIP5_OCT2025",
            "PFALL26A",
            "CY 2026 ");

    private static final ClassFileImporter IMPORTER =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests());

    @TestFactory
    Stream<DynamicTest> patterns_look_at_each_character_a_few_times_only() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = patterns();
        assertThat(patterns).hasSizeGreaterThan(40);
        return patterns.entrySet().stream()
                .map(entry -> DynamicTest.dynamicTest(entry.getKey(), () -> tryAll(entry.getValue())));
    }

    private static void tryAll(Pattern pattern) {
        for (String begin : PIECES) {
            for (String repeated : PIECES) {
                for (String end : List.of("!", "")) {
                    Watched text = new Watched(begin + filled(repeated) + end);
                    pattern.matcher(text).matches();
                    assertThat(text.looks)
                            .as("of \"%s\" and many \"%s\"", begin, repeated)
                            .isLessThan((long) LOOKS * LENGTH);
                }
            }
        }
    }

    private static String filled(String repeated) {
        return repeated.repeat(repeated.isEmpty() ? 0 : LENGTH / repeated.length());
    }

    /** All patterns are constants of classes: each stands in a static field, or is made from a text that does. */
    private static Map<String, Pattern> patterns() throws ReflectiveOperationException {
        Map<String, Pattern> patterns = new LinkedHashMap<>();
        for (JavaClass type : IMPORTER.importPackages("org.therapybilling")) {
            for (Field field : type.reflect().getDeclaredFields()) {
                if (Modifier.isStatic(field.getModifiers()) && field.getType() == Pattern.class) {
                    field.setAccessible(true);
                    patterns.put(type.getSimpleName() + "." + field.getName(), (Pattern) field.get(null));
                }
            }
        }
        return patterns;
    }

    @Test
    void patterns_are_constants_and_no_text_is_a_pattern_by_the_way() {
        List<String> hidden = new ArrayList<>();
        for (JavaClass type : IMPORTER.importPackages("org.therapybilling")) {
            type.getMethodCallsFromSelf().stream()
                    .filter(call -> call.getTargetOwner().isEquivalentTo(String.class))
                    .filter(call ->
                            List.of("matches", "replaceAll", "replaceFirst").contains(call.getName()))
                    .forEach(call -> hidden.add(call.getDescription()));
        }
        assertThat(hidden).isEmpty();
    }

    /** A text that counts how often somebody looks at one of its characters. */
    private static final class Watched implements CharSequence {
        private final String text;
        private long looks;

        Watched(String text) {
            this.text = text;
        }

        @Override
        public int length() {
            return text.length();
        }

        @Override
        public char charAt(int index) {
            looks++;
            return text.charAt(index);
        }

        @Override
        public CharSequence subSequence(int from, int to) {
            return text.subSequence(from, to);
        }
    }
}
