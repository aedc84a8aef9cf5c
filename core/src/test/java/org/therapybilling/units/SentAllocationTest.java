package org.therapybilling.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.therapybilling.vocabulary.CountingMethod.CMS_8_MINUTE;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.therapybilling.vocabulary.CodeUnits;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Of an allocation that another machine sends the minutes are taken, never the units. */
@NullUnmarked
class SentAllocationTest {

    private static CodeUnits exercise(int minutes, int units) {
        return new CodeUnits(ProcedureCode.of("97110"), Minutes.of(minutes), Units.of(units));
    }

    private static UnitAllocation sent(CodeUnits... codes) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(new UnitAllocation(CMS_8_MINUTE, codes, List.of()));
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (UnitAllocation) in.readObject();
        }
    }

    /** 33 minutes are 2 units, 23 to 37 minutes (CMS Pub. 100-04 ch. 5 §20.2.C). */
    @Test
    void units_that_the_minutes_do_not_give_do_not_arrive() throws Exception {
        assertThat(sent(exercise(33, 2)).codes()).containsExactly(exercise(33, 2));
        assertThat(sent(exercise(33, 9)).codes()).containsExactly(exercise(33, 2));
    }

    @Test
    void a_code_that_is_missing_is_refused() {
        assertThatThrownBy(() -> sent(exercise(33, 2), null)).isInstanceOf(NullPointerException.class);
    }
}
