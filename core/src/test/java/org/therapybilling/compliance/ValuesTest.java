package org.therapybilling.compliance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.therapybilling.claim.ServiceLine;
import org.therapybilling.dataset.Datasets;
import org.therapybilling.explain.Certainty;
import org.therapybilling.vocabulary.Modifier;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;
import org.therapybilling.vocabulary.Words;

/** Findings and what belongs to them are equal when their content is, and can be sent to other machines. */
class ValuesTest {

    private static Finding found(UnaryOperator<RuleInfo.Builder> told, UnaryOperator<FindingDraft> said, Fix... fixes) {
        return found(told, said, Units.of(3), Allowed.atMost(Units.of(2)), fixes);
    }

    private static Finding found(
            UnaryOperator<RuleInfo.Builder> told,
            UnaryOperator<FindingDraft> said,
            Units observed,
            Allowed allowed,
            Fix... fixes) {
        Probe rule = Probe.of(
                "test.probe",
                info -> told.apply(info.may(Power.REPAIR, Power.SUGGEST)),
                (claim, findings) ->
                        said.apply(findings.on(claim.lines().get(0))).forbid(observed, allowed, fixes));
        return Checked.by(rule)
                .only(Checked.session()
                        .billed("97110", Units.of(3), Modifier.GP)
                        .billed("97110", Units.of(3), Modifier.GP));
    }

    @Test
    void findings_are_equal_when_their_content_is() {
        UnaryOperator<RuleInfo.Builder> told = info -> info.message("x", "Said otherwise.");
        Fix fix = Fix.repair(line(1), Change.add(Modifier.KX));
        Finding one = found(told, draft -> draft, fix);
        assertThat(found(told, draft -> draft, fix))
                .isEqualTo(one)
                .hasSameHashCodeAs(one)
                .isNotSameAs(one);
        List<Finding> others = new ArrayList<>(List.of(
                found(told, draft -> draft),
                found(told, draft -> draft, Units.of(4), Allowed.atMost(Units.of(2)), fix),
                found(told, draft -> draft, Units.of(3), Allowed.UNSAID, fix),
                found(info -> told.apply(info).version(2), draft -> draft, fix),
                found(info -> told.apply(info).citing("More", ""), draft -> draft, fix),
                found(info -> told.apply(info).remedy("Another."), draft -> draft, fix),
                found(told, draft -> draft.as(Severity.INFO), fix),
                found(told, draft -> draft.how(Certainty.LIKELY), fix),
                found(told, draft -> draft.at(".units"), fix),
                found(told, draft -> draft.variant("x"), fix),
                found(told, draft -> draft.with("a", new Words("b")), fix),
                found(told, draft -> draft.denied("CO-4"), fix)));
        assertThat(others).doesNotContain(one).doesNotHaveDuplicates();
        assertThat(one).isNotEqualTo("test.probe");
    }

    @Test
    void fixes_are_equal_when_their_content_is() {
        Change add = Change.add(Modifier.M59);
        Fix fix = Fix.suggestion(line(1), add, "that it was distinct");
        assertThat(Fix.suggestion(line(1), Change.add(Modifier.M59), "that it was distinct"))
                .isEqualTo(fix)
                .hasSameHashCodeAs(fix);
        assertThat(List.of(
                        fix,
                        Fix.suggestion(line(2), add, "that it was distinct"),
                        Fix.suggestion(line(1), Change.remove(Modifier.M59), "that it was distinct"),
                        Fix.suggestion(line(1), add, "something else"),
                        Fix.repair(line(1), add)))
                .doesNotHaveDuplicates();
        assertThat(fix).isNotEqualTo(add).hasToString("line 1: Add 59");
        assertThat(fix.attests()).contains("that it was distinct");
        assertThat(fix.line()).isEqualTo(1);
        assertThat(fix.change()).isEqualTo(add);
        assertThatIllegalArgumentException().isThrownBy(() -> Fix.suggestion(line(1), add, " "));
        assertThat(Fix.repair(line(1), Change.remove(Modifier.M59))).hasToString("line 1: Remove 59");
        assertThat(Fix.repair(line(1), Change.lowerTo(Units.of(2)))).hasToString("line 1: Bill 2 units");
        assertThat(Fix.repair(line(1), Change.replaceBy(ProcedureCode.of("G0283"))))
                .hasToString("line 1: Bill G0283 instead");
    }

    @Test
    void due_items_are_equal_when_their_content_is() {
        RuleInfo info = new Probe.Sent("test.a").info();
        LocalDate day = LocalDate.of(2026, 5, 11);
        DueItem item = DueItem.by(info, day, "The plan ends");
        assertThat(DueItem.by(info, day, "The plan ends")).isEqualTo(item).hasSameHashCodeAs(item);
        RuleInfo cited = RuleInfo.of("test.a", "T")
                .citing("Other", "")
                .message("m")
                .remedy("r")
                .build();
        assertThat(List.of(
                        item,
                        DueItem.by(new Probe.Sent("test.b").info(), day, "The plan ends"),
                        DueItem.by(info, day.plusDays(1), "The plan ends"),
                        DueItem.by(info, day, "The report is due"),
                        DueItem.by(cited, day, "The plan ends"),
                        DueItem.inVisits(info, 0, "The plan ends"),
                        DueItem.inVisits(info, 1, "The plan ends")))
                .doesNotHaveDuplicates();
        assertThat(item).isNotEqualTo("The plan ends");
        assertThatIllegalArgumentException().isThrownBy(() -> DueItem.inVisits(info, -1, "x"));
        assertThatIllegalArgumentException().isThrownBy(() -> DueItem.by(info, day, " "));
    }

    @Test
    void suppressions_are_equal_when_their_content_is() {
        LocalDate day = LocalDate.of(2026, 5, 11);
        Suppression one = Suppression.of("test.a").because("r").by("b").untilServiceDate(day);
        assertThat(Suppression.of("test.a").because("r").by("b").untilServiceDate(day))
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        assertThat(List.of(
                        one,
                        Suppression.of("test.b").because("r").by("b").untilServiceDate(day),
                        Suppression.of("test.a").because("s").by("b").untilServiceDate(day),
                        Suppression.of("test.a").because("r").by("c").untilServiceDate(day),
                        Suppression.of("test.a").because("r").by("b").untilServiceDate(day.plusDays(1)),
                        Suppression.of("test.a")
                                .onCode("97110")
                                .because("r")
                                .by("b")
                                .untilServiceDate(day),
                        Suppression.of("test.a")
                                .forPayer("cash")
                                .because("r")
                                .by("b")
                                .untilServiceDate(day),
                        Suppression.of("test.a")
                                .onFingerprint("f")
                                .because("r")
                                .by("b")
                                .untilServiceDate(day)))
                .doesNotHaveDuplicates();
        assertThat(one).isNotEqualTo("test.a");
    }

    @Test
    void checkers_are_equal_when_their_content_is() {
        RuleSet rules = RuleSet.of("1", List.of(new Probe.Sent("test.a")));
        Checker one = Checker.of(Datasets.bundled(), rules, List.of());
        assertThat(Checker.of(Datasets.bundled(), rules, List.of()))
                .isEqualTo(one)
                .hasSameHashCodeAs(one);
        Suppression held = Suppression.of("test.a").because("r").by("b").untilServiceDate(Checked.DATE);
        assertThat(one).isNotEqualTo(Checker.of(Datasets.bundled(), rules, List.of(held)));
        assertThat(one).isNotEqualTo(Checker.of(Datasets.bundled(), RuleSet.empty(), List.of()));
        assertThat(one).isNotEqualTo(rules).hasToString("Checker[RuleSet[1, 1 rule(s)], 0 suppression(s)]");
        assertThat(one.rules()).isEqualTo(rules);
        assertThat(Checker.of(Datasets.bundled(), rules, List.of(held)).suppressions())
                .containsExactly(held);
    }

    @Test
    void all_of_it_can_be_sent() throws Exception {
        Finding finding = found(
                info -> info.denial("CO-4"),
                draft -> draft.with("a", new Words("b")),
                Fix.repair(line(1), Change.add(Modifier.KX)),
                Fix.suggestion(line(1), Change.lowerTo(Units.ONE), "that it was shorter"));
        assertThat(sent(finding)).isEqualTo(finding).hasToString(finding.toString());
        Suppression held = Suppression.of(finding).because("r").by("b").untilServiceDate(Checked.DATE);
        assertThat(sent(new Suppressed(finding, held))).isEqualTo(new Suppressed(finding, held));
        DueItem item = DueItem.inVisits(new Probe.Sent("test.a").info(), 2, "x");
        assertThat(sent(item)).isEqualTo(item);
        RuleSet rules = RuleSet.of("1", List.of(new Probe.Sent("test.a"), new Probe.Sent("test.b")))
                .withSeverity("test.a", Severity.INFO)
                .shadowing(new Probe.Sent("test.c"));
        assertThat(sent(rules)).isEqualTo(rules);
        assertThat(Checked.by(sent(rules))
                        .findings(Checked.session().treated("97110", org.therapybilling.vocabulary.Minutes.of(30))))
                .isEqualTo(Checked.by(rules)
                        .findings(Checked.session().treated("97110", org.therapybilling.vocabulary.Minutes.of(30))))
                .hasSize(2);
        Checker checker = Checker.of(Datasets.bundled(), rules, List.of(held));
        assertThat(sent(checker).rules()).isEqualTo(rules);
        assertThat(sent(checker).suppressions()).containsExactly(held);
    }

    @SuppressWarnings("unchecked")
    private static <T> T sent(T value) throws Exception {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(value);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            return (T) in.readObject();
        }
    }

    private static ServiceLine line(int number) {
        return new ServiceLine(number, ProcedureCode.of("97110"), Units.ONE, List.of());
    }
}
