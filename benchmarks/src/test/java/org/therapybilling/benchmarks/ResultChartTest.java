package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

class ResultChartTest {

    private static String result(String benchmark, String parameters, String median) {
        return "{\"benchmark\":\"org.therapybilling.benchmarks." + benchmark + "\",\"params\":{" + parameters
                + "},\"primaryMetric\":{\"scorePercentiles\":{\"50.0\":" + median + "}}}";
    }

    @Test
    void the_bars_of_four_services_stand_in_order_each_as_long_as_the_logarithm_of_its_time(@TempDir Path folder)
            throws IOException, ParserConfigurationException, SAXException {
        Path results = folder.resolve("results.json");
        Path chart = folder.resolve("chart.svg");
        Files.writeString(
                results,
                "[" + result("rivals.RivalsBenchmark.drools", "", "10000.0") + ","
                        + result("AllocationBenchmark.cms8Minute", "\"services\":\"4\"", "100.0") + ","
                        + result("AllocationBenchmark.cms8Minute", "\"services\":\"8\"", "200.0") + ","
                        + result("BatchBenchmark.cmsRows", "\"days\":\"1000\"", "5.0") + "]");
        ResultChart.main(new String[] {results.toString(), chart.toString()});

        Document svg = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(chart.toFile());
        NodeList bars = svg.getElementsByTagName("rect");
        // The first is the background. A decade is 110 wide and the scale begins at 10 ns.
        assertThat(bars.getLength()).isEqualTo(3);
        assertThat(((Element) bars.item(1)).getAttribute("width")).isEqualTo("110");
        assertThat(((Element) bars.item(2)).getAttribute("width")).isEqualTo("330");
        assertThat(Files.readString(chart)).contains("this library").contains("10,000 ns");
    }

    @Test
    void without_two_files_it_says_what_is_expected() {
        assertThatThrownBy(() -> ResultChart.main(new String[] {"results.json"}))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("two files");
    }
}
