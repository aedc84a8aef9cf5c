package org.therapybilling.compliance;

import java.io.Serializable;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;

/** A rule that does what a test says. */
final class Probe implements Rule {

    private final String id;
    private final UnaryOperator<RuleInfo.Builder> told;
    private final BiConsumer<RuleContext, Findings> check;
    private final BiConsumer<RuleContext, Agenda> foresee;

    private Probe(
            String id,
            UnaryOperator<RuleInfo.Builder> told,
            BiConsumer<RuleContext, Findings> check,
            BiConsumer<RuleContext, Agenda> foresee) {
        this.id = id;
        this.told = told;
        this.check = check;
        this.foresee = foresee;
    }

    static Probe of(BiConsumer<RuleContext, Findings> check) {
        return of("test.probe", check);
    }

    static Probe of(String id, BiConsumer<RuleContext, Findings> check) {
        return of(id, builder -> builder, check);
    }

    static Probe of(String id, UnaryOperator<RuleInfo.Builder> told, BiConsumer<RuleContext, Findings> check) {
        return new Probe(id, told, check, (claim, agenda) -> {});
    }

    Probe foreseeing(BiConsumer<RuleContext, Agenda> more) {
        return new Probe(id, told, check, more);
    }

    @Override
    public RuleInfo info() {
        return told.apply(RuleInfo.of(id, "A rule of a test")
                        .citing("Test", "")
                        .message("{observed} stands there; right is {allowed}.")
                        .remedy("Do {allowed}."))
                .build();
    }

    @Override
    public void check(RuleContext claim, Findings findings) {
        check.accept(claim, findings);
    }

    @Override
    public void foresee(RuleContext claim, Agenda agenda) {
        foresee.accept(claim, agenda);
    }

    /** A rule that can be sent, equal to every other of it. */
    record Sent(String id) implements Rule, Serializable {
        @Override
        public RuleInfo info() {
            return RuleInfo.of(id, "A rule that can be sent")
                    .citing("Test", "1")
                    .needs(Facts.TREATMENTS)
                    .message("{observed}")
                    .remedy("None.")
                    .build();
        }

        @Override
        public void check(RuleContext claim, Findings findings) {
            for (ClaimLine line : claim.lines()) {
                findings.on(line).forbid(line.units());
            }
        }
    }
}
