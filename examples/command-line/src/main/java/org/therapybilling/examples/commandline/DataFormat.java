package org.therapybilling.examples.commandline;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.PrintStream;
import java.util.List;
import org.therapybilling.dataset.DataChange;
import org.therapybilling.dataset.DataChange.Kind;
import org.therapybilling.dataset.DataComparison;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.json.BillingJson;
import org.therapybilling.report.ReportChange;
import org.therapybilling.report.SafeText;

/** How reference data is shown. */
enum DataFormat {
    /** For people. */
    text {
        @Override
        void releases(List<DataRelease> releases, PrintStream out) {
            for (DataRelease release : releases) {
                out.println(SafeText.line(release + ", " + release.coverage() + ", dates of service: " + release.dates()
                        + ", "
                        + release.rows() + " rows, sha256 " + release.sha256().substring(0, SHORT) + ", "
                        + release.publisher()));
            }
        }

        @Override
        void comparisons(List<DataComparison> comparisons, PrintStream out) {
            for (DataComparison comparison : comparisons) {
                out.println(SafeText.line(comparison.before() + " -> " + comparison.after() + ": "
                        + comparison.compared()
                        + " compared, " + comparison.count(Kind.ADDED) + " added, " + comparison.count(Kind.ENDED)
                        + " ended, " + comparison.count(Kind.CHANGED) + " changed"));
                comparison.changes().forEach(change -> out.println(SafeText.line("  " + change)));
            }
        }

        @Override
        void change(ReportChange change, PrintStream out) {
            out.println(SafeText.line(
                    "Session " + change.after().sessionId().map(SafeText::name).orElse("without id")));
            change.toString().lines().forEach(line -> out.println(SafeText.line("  " + line)));
        }
    },
    /** For programs: one JSON array, then an object a line for each session that differs. */
    json {
        @Override
        void releases(List<DataRelease> releases, PrintStream out) {
            ArrayNode list = JSON.createArrayNode();
            releases.forEach(release -> list.add(node(release)));
            out.println(list);
        }

        @Override
        void comparisons(List<DataComparison> comparisons, PrintStream out) {
            ArrayNode list = JSON.createArrayNode();
            for (DataComparison comparison : comparisons) {
                ObjectNode node = list.addObject();
                node.set("before", node(comparison.before()));
                node.set("after", node(comparison.after()));
                node.put("compared", comparison.compared());
                node.put("added", comparison.count(Kind.ADDED));
                node.put("ended", comparison.count(Kind.ENDED));
                node.put("changed", comparison.count(Kind.CHANGED));
                ArrayNode changes = node.putArray("changes");
                comparison.changes().forEach(change -> changes.add(node(change)));
            }
            out.println(list);
        }

        @Override
        void change(ReportChange change, PrintStream out) {
            out.println(BillingJson.write(change));
        }
    };

    private static final ObjectMapper JSON = new ObjectMapper();

    /** How many digits of a digest tell tables apart. */
    private static final int SHORT = 12;

    abstract void releases(List<DataRelease> releases, PrintStream out);

    abstract void comparisons(List<DataComparison> comparisons, PrintStream out);

    /** Shows what differs between two reports of a session. */
    abstract void change(ReportChange change, PrintStream out);

    private static ObjectNode node(DataRelease release) {
        ObjectNode node = JSON.createObjectNode();
        node.put("id", release.id());
        node.put("publisher", release.publisher());
        node.put("version", release.version());
        node.put("coverage", release.coverage().name());
        node.put("codes", release.codes().toString());
        node.put("firstDay", release.dates().firstDay().map(Object::toString).orElse(null));
        node.put("lastDay", release.dates().lastDay().map(Object::toString).orElse(null));
        node.put("rows", release.rows());
        node.put("sha256", release.sha256());
        return node;
    }

    private static ObjectNode node(DataChange change) {
        ObjectNode node = JSON.createObjectNode();
        node.put("kind", change.kind().name());
        change.key().forEach(node.putArray("key")::add);
        change.before().forEach(node.putArray("before")::add);
        change.after().forEach(node.putArray("after")::add);
        return node;
    }
}
