package org.therapybilling.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.therapybilling.benchmarks.FirstResult.Task;

/** The programs whose start is timed do what they say. */
class FirstResultTest {

    @ParameterizedTest
    @EnumSource
    void each_task_has_its_result(Task task) {
        assertThat(task.units().toInt()).isEqualTo(3);
    }
}
