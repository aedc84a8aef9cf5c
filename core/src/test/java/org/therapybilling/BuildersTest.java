package org.therapybilling;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.therapybilling.payer.PayerProfile;
import org.therapybilling.session.Authorization;
import org.therapybilling.session.BilledLine;
import org.therapybilling.session.Documentation;
import org.therapybilling.session.History;
import org.therapybilling.session.RemoteMonitoring;
import org.therapybilling.session.Session;
import org.therapybilling.session.Treatment;
import org.therapybilling.vocabulary.Discipline;
import org.therapybilling.vocabulary.Minutes;
import org.therapybilling.vocabulary.PayerId;
import org.therapybilling.vocabulary.ProcedureCode;
import org.therapybilling.vocabulary.Units;

/** Languages and frameworks that look methods up at run time can use the builders, from any package. */
class BuildersTest {

    static Stream<Class<?>> builders() {
        return Stream.of(
                Session.Builder.class,
                Treatment.Builder.class,
                BilledLine.Builder.class,
                Documentation.Builder.class,
                History.Builder.class,
                Authorization.Builder.class,
                RemoteMonitoring.Builder.class,
                PayerProfile.Builder.class);
    }

    @ParameterizedTest
    @MethodSource("builders")
    void every_method_of_a_builder_is_declared_in_a_public_class(Class<?> builder) {
        assertThat(builder.getMethods())
                .hasSizeGreaterThan(5)
                .allMatch(method -> Modifier.isPublic(method.getDeclaringClass().getModifiers()));
    }

    static Stream<Object> filled() {
        return Stream.of(
                Session.on(LocalDate.of(2026, 3, 2), Discipline.PT, PayerId.MEDICARE)
                        .treated("97161"),
                Treatment.of("97110", Minutes.of(15)),
                BilledLine.of(1, ProcedureCode.of("97110"), Units.ONE),
                Documentation.builder(),
                History.builder(),
                Authorization.builder(),
                RemoteMonitoring.builder());
    }

    @ParameterizedTest
    @MethodSource("filled")
    void a_builder_builds_by_reflection(Object builder) throws ReflectiveOperationException {
        Method build = builder.getClass().getMethod("build");
        assertThat(build.invoke(builder)).isEqualTo(build.invoke(builder));
    }
}
