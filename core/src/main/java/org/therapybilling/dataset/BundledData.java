package org.therapybilling.dataset;

import java.io.InvalidObjectException;
import java.io.Serial;
import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.reference.AddOnEdit;
import org.therapybilling.reference.CarrierFee;
import org.therapybilling.reference.ComponentCode;
import org.therapybilling.reference.DatasetKind;
import org.therapybilling.reference.Figure;
import org.therapybilling.reference.GeographicIndices;
import org.therapybilling.reference.PairEdit;
import org.therapybilling.reference.ProcedureInfo;
import org.therapybilling.reference.ReferenceData;
import org.therapybilling.reference.RelativeValues;
import org.therapybilling.reference.UnitLimit;
import org.therapybilling.reference.ZipLocality;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/**
 * One bundled table. It is read at the first question, so that who never asks pays nothing, and is sent to other machines
 * by name: there it is the library's own, which must be of the same releases.
 */
final class BundledData implements ReferenceData {

    @Serial
    private static final long serialVersionUID = 1L;

    private final DatasetKind kind;

    BundledData(DatasetKind kind) {
        this.kind = kind;
    }

    private ReferenceData table() {
        return Bundled.read(kind);
    }

    /**
     * What is sent in its place.
     *
     * @param kind the table
     * @param releases the releases of it that the sender has
     */
    private record Sent(DatasetKind kind, List<DataRelease> releases) implements Serializable {

        @Serial
        private Object readResolve() throws InvalidObjectException {
            if (!Bundled.releases(kind).equals(releases)) {
                throw new InvalidObjectException("The bundled " + kind.id() + " here is of other releases than the one"
                        + " sent; use the same version of the library on both sides.");
            }
            return new BundledData(kind);
        }
    }

    @Serial
    private Object writeReplace() {
        return new Sent(kind, Bundled.releases(kind));
    }

    @Override
    public ReferenceData loaded() {
        return table();
    }

    @Override
    public Answer<ProcedureInfo> procedure(ProcedureCode code, LocalDate dateOfService) {
        return table().procedure(code, dateOfService);
    }

    @Override
    public List<ProcedureInfo> addOns(ProcedureCode primary, LocalDate dateOfService) {
        return table().addOns(primary, dateOfService);
    }

    @Override
    public boolean lists(ProcedureCode code) {
        return table().lists(code);
    }

    @Override
    public Answer<PairEdit> pair(Setting setting, ProcedureCode one, ProcedureCode other, LocalDate dateOfService) {
        return table().pair(setting, one, other, dateOfService);
    }

    @Override
    public Answer<UnitLimit> unitLimit(Setting setting, ProcedureCode code, LocalDate dateOfService) {
        return table().unitLimit(setting, code, dateOfService);
    }

    @Override
    public Answer<AddOnEdit> addOnEdit(ProcedureCode code, LocalDate dateOfService) {
        return table().addOnEdit(code, dateOfService);
    }

    @Override
    public Answer<RelativeValues> relativeValues(ComponentCode code, LocalDate dateOfService) {
        return table().relativeValues(code, dateOfService);
    }

    @Override
    public Answer<GeographicIndices> geographicIndices(Locality locality, LocalDate dateOfService) {
        return table().geographicIndices(locality, dateOfService);
    }

    @Override
    public Answer<CarrierFee> fee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return table().fee(locality, code, dateOfService);
    }

    @Override
    public Answer<CarrierFee> qualifyingFee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return table().qualifyingFee(locality, code, dateOfService);
    }

    @Override
    public Answer<BigDecimal> figure(Figure figure, LocalDate dateOfService) {
        return table().figure(figure, dateOfService);
    }

    @Override
    public Answer<ZipLocality> zip(String zip, LocalDate dateOfService) {
        return table().zip(zip, dateOfService);
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.of(kind);
    }

    @Override
    public List<DataRelease> releases() {
        return Bundled.releases(kind);
    }

    @Override
    public List<DataRelease> releases(DatasetKind asked, LocalDate dateOfService) {
        return table().releases(asked, dateOfService);
    }
}
