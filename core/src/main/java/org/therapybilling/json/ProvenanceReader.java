package org.therapybilling.json;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Set;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.explain.DatasetVersion;
import org.therapybilling.explain.Provenance;

/** Reads what a written report was made from. */
final class ProvenanceReader {

    private static final Set<String> PROVENANCE = Set.of("library", "rules", "datasets");
    private static final Set<String> DATASET = Set.of("id", "version", "coverage", "sha256");

    private ProvenanceReader() {}

    /**
     * Reads the provenance of a report.
     *
     * @throws SessionFormatException if it is missing or malformed
     */
    static Provenance read(JsonNode report) {
        Fields fields = Fields.of(report, JsonPath.ROOT);
        return fields.required("provenance", (f, name) -> f.object(name, ProvenanceReader::provenance));
    }

    private static Provenance provenance(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, PROVENANCE);
        List<DatasetVersion> datasets = fields.list("datasets", ProvenanceReader::dataset);
        return new Provenance(
                fields.required("library", Fields::text), fields.required("rules", Fields::text), datasets);
    }

    private static DatasetVersion dataset(JsonNode node, JsonPath path) {
        Fields fields = Fields.of(node, path, DATASET);
        return new DatasetVersion(
                fields.required("id", Fields::text),
                fields.required("version", Fields::text),
                fields.required("coverage", (f, name) -> f.oneOf(name, DataRelease.Coverage.class)),
                fields.required("sha256", Fields::text));
    }
}
