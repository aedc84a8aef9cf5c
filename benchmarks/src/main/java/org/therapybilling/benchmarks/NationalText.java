package org.therapybilling.benchmarks;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.vocabulary.ProcedureCode;

/**
 * Procedure-to-procedure edits in four parts of text, laid out as CMS publishes them and of the size of the national
 * table, with rows that are made up: 13,000 codes, some 2.8 million rows, some 8,000 different combinations of dates,
 * indicator and rationale. The same in each run.
 */
final class NationalText {

    /** Column 2 codes for each column 1 code of the national table. */
    static final int NATIONAL = 215;

    /** The version of the fourth quarter of 2026; the last digit counts quarters from 0, the others years from 1994. */
    static final String NEWEST = "323";

    private static final int PARTS = 4;
    private static final int STEP = 8;
    private static final int FIRST_YEAR = 2005;
    private static final int QUARTERS = 4 * 22;
    private static final int TERMS_OF_CODE = 16;
    private static final long SEED = 20261001;
    private static final List<String> RATIONALES = List.of(
            "CPT Manual or CMS manual coding instruction",
            "Misuse of Column Two code with Column One code",
            "Mutually exclusive procedures",
            "Standards of medical/surgical practice",
            "More extensive procedure",
            "Sequential procedure");

    private final SplittableRandom random = new SplittableRandom(SEED);
    private final List<ProcedureCode> codes = IntStream.range(0, 100_000)
            .mapToObj(number -> ProcedureCode.of(String.format("%05d", number)))
            .filter(code -> Integer.parseInt(code.toString()) % STEP == 0 || Datasets.THERAPY_CODES.contains(code))
            .toList();

    private NationalText() {}

    /**
     * Writes the parts.
     *
     * @param folder where they go
     * @param version the version as names have it
     * @param perCode how many column 2 codes a column 1 code has
     */
    static void write(Path folder, String version, int perCode) throws IOException {
        NationalText text = new NationalText();
        int size = (text.codes.size() + PARTS - 1) / PARTS;
        for (int part = 0; part < PARTS; part++) {
            List<ProcedureCode> column1 =
                    text.codes.subList(part * size, Math.min((part + 1) * size, text.codes.size()));
            text.writePart(folder.resolve("ccipra-v" + version + "r0-f" + (part + 1) + ".txt"), column1, perCode);
        }
    }

    private void writePart(Path file, List<ProcedureCode> column1, int perCode) throws IOException {
        try (BufferedWriter out = Files.newBufferedWriter(file, StandardCharsets.US_ASCII)) {
            out.write("Column1/Column2 Edits\t\t\t\t\t\t\r\n");
            out.write("Column 1\tColumn 2\t*=in existence\tEffective\tDeletion\tModifier\tPTP Edit Rationale\r\n");
            for (ProcedureCode code : column1) {
                writeRows(out, code, perCode);
            }
        }
    }

    /**
     * Column 2 codes are a fixed step apart, from a place of their own for each column 1 code. Of the rows of the table of
     * July 2024 55 in a hundred end as the row before does, and 96 as one of the last 32 different ones.
     */
    private void writeRows(BufferedWriter out, ProcedureCode column1, int perCode) throws IOException {
        List<String> terms = Stream.generate(this::terms).limit(TERMS_OF_CODE).toList();
        String last = terms.get(0);
        int step = codes.size() / perCode;
        for (int column2 = random.nextInt(step); column2 < codes.size(); column2 += step) {
            last = random.nextBoolean() ? last : terms.get(random.nextInt(TERMS_OF_CODE));
            if (!codes.get(column2).equals(column1)) {
                out.write(column1 + "\t" + codes.get(column2) + "\t\t" + last + "\r\n");
            }
        }
    }

    /** Edits begin with a quarter; half of them have ended with one. */
    private String terms() {
        int begin = random.nextInt(QUARTERS);
        String effective = (FIRST_YEAR + begin / 4)
                + List.of("0101", "0401", "0701", "1001").get(begin % 4);
        int end = begin + random.nextInt(QUARTERS - begin);
        String deletion = random.nextBoolean()
                ? "*"
                : (FIRST_YEAR + end / 4)
                        + List.of("0331", "0630", "0930", "1231").get(end % 4);
        return effective + "\t" + deletion + "\t" + random.nextInt(2) + "\t"
                + RATIONALES.get((begin + end) % RATIONALES.size());
    }
}
