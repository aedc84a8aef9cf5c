package org.therapybilling.benchmarks;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws one day of four services, counted in each way that was timed, as bars on a logarithmic scale: SVG out of the
 * JSON results of JMH.
 */
public final class ResultChart {

    private static final Map<String, String> LABELS = Map.of(
            "AllocationBenchmark.objectFloor", "the result objects alone",
            "AllocationBenchmark.cms8Minute", "this library",
            "AllocationBenchmark.mapsAndStreams", "maps and streams",
            "RivalsBenchmark.easyRules", "Easy Rules",
            "RivalsBenchmark.drools", "Drools",
            "RivalsBenchmark.integerProgram", "integer program (ojAlgo)");
    private static final String FOUR_SERVICES = "4";
    private static final int LEFT = 200;
    private static final int TOP = 60;
    private static final int DECADE = 110;
    private static final int FIRST_DECADE = 1;
    private static final int LAST_DECADE = 6;
    private static final int ROW = 34;
    private static final int BAR = 20;

    private ResultChart() {}

    private record Bar(String label, double nanoseconds) {}

    /**
     * Draws the chart.
     *
     * @param arguments the file of results and the file to write
     * @throws IOException if the results cannot be read or the chart not be written
     */
    public static void main(String[] arguments) throws IOException {
        if (arguments.length != 2) {
            throw new IllegalArgumentException(
                    "Expected are two files: the JSON results of JMH (-rf json -rff results.json) and the chart to write.");
        }
        JsonNode results = new ObjectMapper().readTree(Path.of(arguments[0]).toFile());
        Files.writeString(Path.of(arguments[1]), svg(results));
    }

    /** Returns the chart, the shortest time first. */
    static String svg(JsonNode results) {
        List<Bar> bars = bars(results);
        StringBuilder svg = new StringBuilder();
        int width = LEFT + (LAST_DECADE - FIRST_DECADE) * DECADE + 90;
        int height = TOP + bars.size() * ROW + 20;
        add(
                svg,
                "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"%d\" height=\"%d\" font-family=\"sans-serif\""
                        + " font-size=\"13\">%n",
                width,
                height);
        add(svg, "<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n");
        add(
                svg,
                "<text x=\"10\" y=\"22\" font-size=\"15\">Units of one day of four services: median time, logarithmic"
                        + "</text>%n");
        for (int decade = FIRST_DECADE; decade <= LAST_DECADE; decade++) {
            int x = LEFT + (decade - FIRST_DECADE) * DECADE;
            add(svg, "<line x1=\"%d\" x2=\"%d\" y1=\"%d\" y2=\"%d\" stroke=\"#ddd\"/>%n", x, x, TOP - 8, height - 15);
            add(
                    svg,
                    "<text x=\"%d\" y=\"%d\" fill=\"#666\" text-anchor=\"middle\">%s</text>%n",
                    x,
                    TOP - 14,
                    time(decade));
        }
        for (int i = 0; i < bars.size(); i++) {
            add(svg, bars.get(i), TOP + i * ROW);
        }
        return svg.append("</svg>\n").toString();
    }

    private static void add(StringBuilder svg, Bar bar, int y) {
        long length = Math.round((Math.log10(bar.nanoseconds()) - FIRST_DECADE) * DECADE);
        String colour = bar.label().equals("this library") ? "#1b6e53" : "#9aa5b1";
        int text = y + BAR - 5;
        add(svg, "<text x=\"%d\" y=\"%d\" text-anchor=\"end\">%s</text>%n", LEFT - 10, text, bar.label());
        add(svg, "<rect x=\"%d\" y=\"%d\" width=\"%d\" height=\"%d\" fill=\"%s\"/>%n", LEFT, y, length, BAR, colour);
        add(svg, "<text x=\"%d\" y=\"%d\">%,.0f ns</text>%n", LEFT + length + 6, text, bar.nanoseconds());
    }

    private static String time(int decade) {
        return List.of("1 ns", "10 ns", "100 ns", "1 µs", "10 µs", "100 µs", "1 ms")
                .get(decade);
    }

    private static List<Bar> bars(JsonNode results) {
        List<Bar> bars = new ArrayList<>();
        for (JsonNode result : results) {
            String[] name = result.path("benchmark").asText().split("\\.", -1);
            String label = LABELS.get(name[name.length - 2] + "." + name[name.length - 1]);
            JsonNode services = result.path("params").path("services");
            if (label != null && (services.isMissingNode() || services.asText().equals(FOUR_SERVICES))) {
                bars.add(new Bar(label, median(result)));
            }
        }
        bars.sort(Comparator.comparingDouble(Bar::nanoseconds));
        return bars;
    }

    private static double median(JsonNode result) {
        return result.path("primaryMetric")
                .path("scorePercentiles")
                .path("50.0")
                .asDouble();
    }

    private static void add(StringBuilder svg, String format, Object... values) {
        svg.append(String.format(Locale.ROOT, format.replace("%n", "\n"), values));
    }
}
