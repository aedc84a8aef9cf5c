package org.therapybilling.price;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.price.Days.billedAt;
import static org.therapybilling.price.Days.dollars;
import static org.therapybilling.price.Days.medicare;
import static org.therapybilling.price.Days.price;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.therapybilling.dataset.Datasets;

/** Fees that CMS and a contractor have published come out of relative values, indices and factor, also reduced. */
class PublishedFeesTest {

    private static List<String[]> rows(String table) throws IOException {
        try (InputStream input = Datasets.class.getResourceAsStream(table)) {
            return new String(input.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .skip(1)
                    .map(line -> line.split(",", -1))
                    .toList();
        }
    }

    /** Two units of one code are one in full and one reduced, so that both amounts of the file are seen. */
    private static void check(String place, String day, String code, String fee, String reduced) {
        PriceEstimate one = price(billedAt(place, medicare(day), code + " x1"));
        PriceEstimate two = price(billedAt(place, medicare(day), code + " x2"));
        assertThat(dollars(one.allowed())).as(code).isEqualTo(fee);
        assertThat(dollars(two.allowed()))
                .as(code)
                .isEqualTo(new BigDecimal(fee).add(new BigDecimal(reduced)).toString());
    }

    /** The carrier-specific payment file of Connecticut, PFCT25A (CMS), as far as it was read. */
    @ParameterizedTest
    @ValueSource(strings = {"2025-01-01", "2025-06-30", "2025-12-31"})
    void the_payment_file_of_connecticut_comes_out_to_the_cent(String day) throws IOException {
        int reduced = 0;
        for (String[] row : rows("mpfs-carrier-fees-PFCT25A.csv")) {
            boolean isReduced = row[10].equals("5");
            check("13102-00", day, row[0], row[4], isReduced ? row[6] : row[4]);
            reduced += isReduced ? 1 : 0;
        }
        assertThat(reduced).isEqualTo(13);
    }

    /** CMS's fee look-up of Ohio in 2020, every third code of therapy; needling by a therapist (20561) is not covered. */
    @ParameterizedTest
    @ValueSource(strings = {"2020-04-01", "2020-12-31"})
    void the_look_up_of_ohio_comes_out_to_the_cent(String day) throws IOException {
        int reduced = 0;
        for (String[] row : rows("ohio-2020-fees.csv")) {
            boolean isReduced = !row[3].equals("0.00");
            if (row[0].equals("20561")) {
                check("15202-00", day, row[0], "0.00", "0.00");
                continue;
            }
            check("15202-00", day, row[0], row[1], isReduced ? row[3] : row[1]);
            reduced += isReduced ? 1 : 0;
        }
        assertThat(reduced).isEqualTo(16);
    }
}
