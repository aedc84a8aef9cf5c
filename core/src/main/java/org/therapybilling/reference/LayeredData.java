package org.therapybilling.reference;

import java.io.Serializable;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.therapybilling.explain.Answer;
import org.therapybilling.explain.Certainty;
import org.therapybilling.explain.DataRelease;
import org.therapybilling.vocabulary.Locality;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Setting;

/** Data over data: for each table the layers that have it, the one to be asked first in front. */
final class LayeredData implements ReferenceData {

    static final ReferenceData EMPTY = new LayeredData(new EnumMap<>(DatasetKind.class));

    private static final long serialVersionUID = 1L;

    private static final int SURE = 2;

    private final EnumMap<DatasetKind, Layers> layers;

    private LayeredData(EnumMap<DatasetKind, Layers> layers) {
        this.layers = layers;
    }

    static ReferenceData of(ReferenceData... layers) {
        EnumMap<DatasetKind, Layers> byKind = new EnumMap<>(DatasetKind.class);
        for (DatasetKind kind : DatasetKind.values()) {
            List<ReferenceData> having = new ArrayList<>();
            for (ReferenceData layer : layers) {
                having.addAll(layersOf(layer, kind));
            }
            if (!having.isEmpty()) {
                byKind.put(kind, new Layers(having));
            }
        }
        return new LayeredData(byKind);
    }

    private static List<ReferenceData> layersOf(ReferenceData data, DatasetKind kind) {
        if (data instanceof LayeredData layered) {
            return layered.given(kind);
        }
        return data.kinds().contains(kind) ? List.of(data) : List.of();
    }

    private List<ReferenceData> given(DatasetKind kind) {
        Layers having = layers.get(kind);
        return having == null ? List.of() : having.given();
    }

    private List<ReferenceData> layers(DatasetKind kind) {
        Layers having = layers.get(kind);
        return having == null ? List.of() : having.asked();
    }

    @Override
    public ReferenceData loaded() {
        layers.values().forEach(Layers::asked);
        return this;
    }

    private <T extends Serializable> Answer<T> ask(DatasetKind kind, Function<ReferenceData, Answer<T>> question) {
        Answer<T> best = new Answer.Unknown<>(NotCovered.missing(kind));
        int sureness = -1;
        for (ReferenceData layer : layers(kind)) {
            Answer<T> answer = question.apply(layer);
            if (sureness(answer) > sureness) {
                best = answer;
                sureness = sureness(answer);
            }
            if (sureness == SURE) {
                break;
            }
        }
        return best;
    }

    private static int sureness(Answer<?> answer) {
        if (answer instanceof Answer.Found<?> found) {
            return found.certainty() == Certainty.DEFINITE ? SURE : 1;
        }
        return answer instanceof Answer.None<?> ? SURE : 0;
    }

    @Override
    public Answer<ProcedureInfo> procedure(ProcedureCode code, LocalDate dateOfService) {
        for (ReferenceData book : layers(DatasetKind.CODE_BOOK)) {
            Answer<ProcedureInfo> answer = book.procedure(code, dateOfService);
            if (!(answer instanceof Answer.Unknown)) {
                return answer;
            }
        }
        return ask(DatasetKind.CODE_BOOK, data -> data.procedure(code, dateOfService));
    }

    @Override
    public List<ProcedureInfo> addOns(ProcedureCode primary, LocalDate dateOfService) {
        Set<ProcedureCode> seen = new TreeSet<>();
        for (ReferenceData book : layers(DatasetKind.CODE_BOOK)) {
            book.addOns(primary, dateOfService).forEach(info -> seen.add(info.code()));
        }
        return seen.stream()
                .flatMap(code -> procedure(code, dateOfService).found().stream())
                .filter(info -> info.addOnTo().indexOf(primary) == 0)
                .toList();
    }

    @Override
    public boolean lists(ProcedureCode code) {
        return layers(DatasetKind.CODE_BOOK).stream().anyMatch(book -> book.lists(code));
    }

    @Override
    public Answer<PairEdit> pair(Setting setting, ProcedureCode one, ProcedureCode other, LocalDate dateOfService) {
        return ask(DatasetKind.ptp(setting), data -> data.pair(setting, one, other, dateOfService));
    }

    @Override
    public Answer<UnitLimit> unitLimit(Setting setting, ProcedureCode code, LocalDate dateOfService) {
        return ask(DatasetKind.mue(setting), data -> data.unitLimit(setting, code, dateOfService));
    }

    @Override
    public Answer<AddOnEdit> addOnEdit(ProcedureCode code, LocalDate dateOfService) {
        return ask(DatasetKind.ADD_ON_CODES, data -> data.addOnEdit(code, dateOfService));
    }

    @Override
    public Answer<RelativeValues> relativeValues(ComponentCode code, LocalDate dateOfService) {
        return ask(DatasetKind.RELATIVE_VALUES, data -> data.relativeValues(code, dateOfService));
    }

    @Override
    public Answer<GeographicIndices> geographicIndices(Locality locality, LocalDate dateOfService) {
        return ask(DatasetKind.GEOGRAPHIC_INDICES, data -> data.geographicIndices(locality, dateOfService));
    }

    @Override
    public Answer<CarrierFee> fee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return ask(DatasetKind.CARRIER_FEES, data -> data.fee(locality, code, dateOfService));
    }

    @Override
    public Answer<CarrierFee> qualifyingFee(Locality locality, ProcedureCode code, LocalDate dateOfService) {
        return ask(DatasetKind.CARRIER_FEES_QUALIFYING, data -> data.qualifyingFee(locality, code, dateOfService));
    }

    @Override
    public Answer<BigDecimal> figure(Figure figure, LocalDate dateOfService) {
        return ask(DatasetKind.MEDICARE_FIGURES, data -> data.figure(figure, dateOfService));
    }

    @Override
    public Answer<ZipLocality> zip(String zip, LocalDate dateOfService) {
        return ask(DatasetKind.ZIP_LOCALITIES, data -> data.zip(zip, dateOfService));
    }

    @Override
    public Set<DatasetKind> kinds() {
        return Set.copyOf(layers.keySet());
    }

    @Override
    public List<DataRelease> releases() {
        List<DataRelease> all = new ArrayList<>();
        for (Map.Entry<DatasetKind, Layers> entry : layers.entrySet()) {
            entry.getValue().given().stream()
                    .flatMap(layer -> ofKind(layer, entry.getKey()).stream())
                    .forEach(all::add);
        }
        return List.copyOf(all);
    }

    private static List<DataRelease> ofKind(ReferenceData layer, DatasetKind kind) {
        return layer.releases().stream()
                .filter(release -> release.id().equals(kind.id()))
                .toList();
    }

    @Override
    public List<DataRelease> releases(DatasetKind kind, LocalDate dateOfService) {
        return layers(kind).stream()
                .flatMap(layer -> layer.releases(kind, dateOfService).stream())
                .toList();
    }
}
