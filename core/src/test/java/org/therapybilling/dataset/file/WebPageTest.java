package org.therapybilling.dataset.file;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is a web page, and what is not. */
class WebPageTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE html>",
                "  \r\n<HTML lang=\"en\">",
                "\u00ef\u00bb\u00bf<html>",
                "<!-- saved from url=(0014) --> <!-- --> <head>",
                "<?xml version=\"1.0\"?>",
                "<body>"
            })
    void pages(String head) {
        assertThat(WebPage.begins(head)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "97110,6,3", "\"Copyright <html>\"", "<!-- without end", "< html", "<table>", "a<html>"
            })
    void no_pages(String head) {
        assertThat(WebPage.begins(head)).isFalse();
    }

    /** Comments without end or by the thousand take no longer than their length. */
    @Test
    void many_comments() {
        assertThat(WebPage.begins("<!---->".repeat(2_000) + "x")).isFalse();
        assertThat(WebPage.begins("<!--".repeat(4_000))).isFalse();
        assertThat(WebPage.begins("<!---->".repeat(2_000) + "<html>")).isTrue();
    }
}
