package org.therapybilling.compliance.rules;

import java.util.ArrayList;
import java.util.List;
import org.therapybilling.compliance.Rule;
import org.therapybilling.compliance.RuleSet;
import org.therapybilling.compliance.rules.addon.AddOnRules;
import org.therapybilling.compliance.rules.assistant.AssistantRules;
import org.therapybilling.compliance.rules.charge.ChargeRules;
import org.therapybilling.compliance.rules.claim.ClaimFilingRules;
import org.therapybilling.compliance.rules.claim.ClaimFormRules;
import org.therapybilling.compliance.rules.code.CodeRules;
import org.therapybilling.compliance.rules.coverage.CoverageRules;
import org.therapybilling.compliance.rules.data.DataRules;
import org.therapybilling.compliance.rules.documentation.RecordRules;
import org.therapybilling.compliance.rules.frequency.FrequencyRules;
import org.therapybilling.compliance.rules.line.LineRules;
import org.therapybilling.compliance.rules.modifier.ModifierRules;
import org.therapybilling.compliance.rules.mue.MueRules;
import org.therapybilling.compliance.rules.ncci.NcciRules;
import org.therapybilling.compliance.rules.payer.PayerLimitRules;
import org.therapybilling.compliance.rules.payer.PayerPlanRules;
import org.therapybilling.compliance.rules.remote.RemoteRules;
import org.therapybilling.compliance.rules.telehealth.TelehealthRules;
import org.therapybilling.compliance.rules.threshold.ThresholdRules;
import org.therapybilling.compliance.rules.time.TimeRules;
import org.therapybilling.compliance.rules.units.UnitRules;

/** The rules that come with the library. */
public final class StandardRules {

    /** The version of the rules that reports name. */
    public static final String VERSION = "2026.4";

    private StandardRules() {}

    /** {@return all rules of this version of the library} */
    public static RuleSet current() {
        List<Rule> rules = new ArrayList<>();
        rules.addAll(AddOnRules.all());
        rules.addAll(AssistantRules.all());
        rules.addAll(ClaimFormRules.all());
        rules.addAll(CodeRules.all());
        rules.addAll(DataRules.all());
        rules.addAll(FrequencyRules.all());
        rules.addAll(LineRules.all());
        rules.addAll(ModifierRules.all());
        rules.addAll(MueRules.all());
        rules.addAll(NcciRules.all());
        rules.addAll(PayerLimitRules.all());
        rules.addAll(RemoteRules.all());
        rules.addAll(TelehealthRules.all());
        rules.addAll(RecordRules.all());
        rules.addAll(PayerPlanRules.all());
        rules.addAll(CoverageRules.all());
        rules.addAll(ClaimFilingRules.all());
        rules.addAll(ThresholdRules.all());
        rules.addAll(ChargeRules.all());
        rules.addAll(TimeRules.all());
        rules.addAll(UnitRules.all());
        return RuleSet.of(VERSION, rules);
    }
}
