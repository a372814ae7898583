package careers.training.model;

import java.util.List;
import java.util.SortedMap;

/**
 * Everything that two descriptions of one programme must agree about.
 *
 * @param states by thing, such as {@code ENROLMENT 3}, {@code CLAWBACK 0}, {@code LINE 7-2} (claim and attempt)
 * @param balances by account, in pence
 * @param seats that are taken, by cohort
 * @param waiting enrolments on waiting lists, by band and time
 * @param slots live bursaries by whom they count against, such as {@code LEADER 3}; none that are zero
 */
public record Picture(
        SortedMap<String, String> states,
        SortedMap<String, Long> balances,
        List<Integer> seats,
        List<Integer> waiting,
        SortedMap<String, Long> slots) {}
