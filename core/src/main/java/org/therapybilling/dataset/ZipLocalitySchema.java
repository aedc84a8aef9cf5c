package org.therapybilling.dataset;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.reference.ZipLocality.Rural;
import org.therapybilling.reference.tables.KeyedRows;

/** Localities of ZIP codes. */
final class ZipLocalitySchema extends KeyedSchema<String, ZipLocality> {

    private static final Pattern ZIP = Pattern.compile("[0-9]{5}");
    private static final Pattern PLUS_FOUR = Pattern.compile("[01]");

    static final ZipLocalitySchema SCHEMA = new ZipLocalitySchema();

    @Override
    public List<String> columns() {
        return List.of("zip", "state", "carrier", "locality", "rural", "plus_four");
    }

    @Override
    public int keyColumns() {
        return 1;
    }

    @Override
    public List<Integer> codeColumns() {
        return List.of();
    }

    @Override
    public Collector<KeyedRows<String, ZipLocality>> collector() {
        return new KeyedCollector<>(this) {
            /** Some 43,000 ZIP codes share a few hundred places. */
            private final Map<ZipLocality, ZipLocality> shared = new HashMap<>();

            @Override
            String key(TableRow row) {
                return row.value("zip", "five digits", text -> ZIP.matcher(text).matches() ? text : null);
            }

            @Override
            ZipLocality value(TableRow row) {
                ZipLocality place = new ZipLocality(
                        GeographicIndexSchema.state(row),
                        GeographicIndexSchema.locality(row),
                        rural(row),
                        row.value(
                                        "plus_four",
                                        "0 or 1",
                                        text -> PLUS_FOUR.matcher(text).matches() ? text : null)
                                .equals("1"));
                ZipLocality known = shared.putIfAbsent(place, place);
                return known == null ? place : known;
            }
        };
    }

    private static Rural rural(TableRow row) {
        return row.value("rural", "R, B, or blank", text -> switch (text) {
            case "" -> Rural.URBAN;
            case "R" -> Rural.RURAL;
            case "B" -> Rural.SUPER_RURAL;
            default -> null;
        });
    }

    private static String text(Rural rural) {
        return switch (rural) {
            case URBAN -> "";
            case RURAL -> "R";
            case SUPER_RURAL -> "B";
        };
    }

    @Override
    List<String> text(String zip, ZipLocality place) {
        return List.of(
                zip,
                place.state(),
                place.locality().carrier(),
                place.locality().locality(),
                text(place.rural()),
                place.needsPlusFour() ? "1" : "0");
    }
}
