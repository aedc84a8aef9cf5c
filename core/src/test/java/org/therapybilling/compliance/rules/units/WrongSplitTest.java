package org.therapybilling.compliance.rules.units;

import static org.assertj.core.api.Assertions.assertThat;
import static org.therapybilling.compliance.rules.Checked.pt;
import static org.therapybilling.compliance.rules.Checked.session;

import org.junit.jupiter.api.Test;
import org.therapybilling.compliance.rules.Checked;
import org.therapybilling.session.Session;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.Units;

class WrongSplitTest {

    private static Checked check(Session.Builder session) {
        return Checked.by(new WrongSplit(), session);
    }

    /** CMS Pub. 100-04 ch. 5 §20.2.C, example 2: 20 and 20 minutes are three units, two on either code. */
    private static Session.Builder tied(int of97112, int of97110) {
        Session.Builder session = pt().treated("97112", Minutes.of(20)).treated("97110", Minutes.of(20));
        if (of97112 > 0) {
            session.billed("97112", Units.of(of97112), Modifier.GP);
        }
        return of97110 > 0 ? session.billed("97110", Units.of(of97110), Modifier.GP) : session;
    }

    @Test
    void every_split_of_a_tie_is_right() {
        assertThat(check(tied(2, 1)).ids()).isEmpty();
        assertThat(check(tied(1, 2)).ids()).isEmpty();
    }

    @Test
    void all_units_on_one_of_two_codes_are_wrong() {
        assertThat(check(tied(3, 0)).only().observed()).isEqualTo("97112 x 3");
        assertThat(check(tied(3, 0)).only().allowed()).containsExactly("97112 x 2, 97110 x 1", "97112 x 1, 97110 x 2");
    }

    @Test
    void too_many_units_in_all_are_another_finding() {
        assertThat(check(tied(3, 1)).ids()).isEmpty();
    }

    @Test
    void fewer_units_are_wrong_only_where_a_code_has_more_than_any_split_gives_it() {
        assertThat(check(tied(1, 1)).ids()).isEmpty();
        assertThat(check(tied(2, 0)).ids()).isEmpty();
        Session.Builder session = pt().treated("97110", Minutes.of(30))
                .treated("97140", Minutes.of(15))
                .billed("97140", Units.of(2), Modifier.GP);
        assertThat(check(session).found()).containsExactly("ERROR [1] 97140 x 2");
    }

    /** Each code alone: 23 minutes are two units, 7 are none. */
    @Test
    void by_the_midpoint_each_code_stands_for_itself() {
        Session.Builder right = session(Discipline.PT, PayerId.of("commercial-ama"))
                .treated("97110", Minutes.of(23))
                .treated("97140", Minutes.of(7));
        assertThat(check(right.billed("97110", Units.of(2))).ids()).isEmpty();
        Session.Builder wrong = session(Discipline.PT, PayerId.of("commercial-ama"))
                .treated("97110", Minutes.of(23))
                .treated("97140", Minutes.of(7))
                .billed("97110", Units.ONE)
                .billed("97140", Units.ONE);
        assertThat(check(wrong).found()).containsExactly("ERROR [2] 97110 x 1, 97140 x 1");
    }

    @Test
    void the_first_unit_of_a_service_of_two_codes_is_its_primarys() {
        Session.Builder wrong = pt().treated("97129", Minutes.of(30)).billed("97129", Units.of(2), Modifier.GP);
        assertThat(check(wrong).only().allowed()).containsExactly("97129 x 1, 97130 x 1");
        Session.Builder right = pt().treated("97130", Minutes.of(30))
                .billed("97129", Units.ONE, Modifier.GP)
                .billed("97130", Units.ONE, Modifier.GP);
        assertThat(check(right).ids()).isEmpty();
    }

    /** 97129/97130 with 20 minutes and 97110 with 20 are tied for the third unit. */
    @Test
    void a_service_of_two_codes_may_be_tied() {
        assertThat(check(pt().treated("97129", Minutes.of(20))
                                .treated("97110", Minutes.of(20))
                                .billed("97129", Units.ONE, Modifier.GP)
                                .billed("97110", Units.of(2), Modifier.GP))
                        .ids())
                .isEmpty();
        assertThat(check(pt().treated("97129", Minutes.of(20))
                                .treated("97110", Minutes.of(20))
                                .billed("97129", Units.ONE, Modifier.GP)
                                .billed("97130", Units.ONE, Modifier.GP)
                                .billed("97110", Units.ONE, Modifier.GP))
                        .ids())
                .isEmpty();
    }

    /** 92607 is of 60 minutes, 92608 of 30 beyond from 16 on: 76 minutes are one of each. */
    @Test
    void a_family_of_another_length_has_one_split() {
        Session.Builder right = session(Discipline.SLP, PayerId.MEDICARE)
                .treated("92607", Minutes.of(76))
                .billed("92607", Units.ONE, Modifier.GN)
                .billed("92608", Units.ONE, Modifier.GN);
        assertThat(check(right).ids()).isEmpty();
        Session.Builder wrong = session(Discipline.SLP, PayerId.MEDICARE)
                .treated("92607", Minutes.of(76))
                .billed("92607", Units.of(2), Modifier.GN);
        assertThat(check(wrong).ids()).containsExactly("units.split");
    }
}
