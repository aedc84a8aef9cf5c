package org.therapybilling.internal;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TemplateTest {

    private static String fill(String text) {
        return Template.fill(text, name -> "<" + name + ">");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a", "z", "A", "Z", "0", "9", ".", "-", "result", "payer.counting-2"})
    void names_are_letters_digits_dots_and_hyphens(String name) {
        assertThat(fill("{" + name + "} is")).isEqualTo("<" + name + "> is");
    }

    /** The characters just before and after those of names, and others. */
    @ParameterizedTest
    @ValueSource(strings = {"`", "{", "@", "[", "/", ":", ",", "_", " ", "ä", "", "a b"})
    void a_brace_that_begins_no_name_is_a_brace(String text) {
        assertThat(fill("{" + text + "}")).isEqualTo("{" + text + "}");
    }

    @Test
    void a_brace_without_an_end_is_a_brace() {
        assertThat(fill("{name")).isEqualTo("{name");
        assertThat(fill("{")).isEqualTo("{");
        assertThat(fill("{ {0}{")).isEqualTo("{ <0>{");
    }

    @Test
    void the_names_of_a_text_stand_in_its_order_as_often_as_there() {
        assertThat(Template.names("{b} and {a}, {b}")).containsExactly("b", "a", "b");
        assertThat(Template.names("none {}")).isEmpty();
    }
}
