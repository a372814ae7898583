package careers.insight.training;

import java.time.LocalDate;

/**
 * An enrolment whose cohort is known.
 *
 * @param providerId provider of the cohort
 * @param providerName its name
 * @param level level of the course
 * @param localAuthority of the leader's establishment; empty when it is not registered
 * @param region code of its region; empty when its register does not say
 * @param state where it is now
 * @param startedOn first day of the training; null before it
 * @param lastOn day of the newest step; null when no step is known
 * @param claimed whether a live claim is made for it
 * @param paid whether its bursary is paid
 */
record Enrolment(
        String providerId,
        String providerName,
        CourseLevel level,
        String localAuthority,
        String region,
        String state,
        LocalDate startedOn,
        LocalDate lastOn,
        boolean claimed,
        boolean paid) {

    boolean isCompleted() {
        return state.equals("COMPLETED");
    }

    /** Whether the training has ended, well or not; who is still under way or paused has not failed. */
    boolean isEnded() {
        return isCompleted() || state.equals("NOT_COMPLETED");
    }

    boolean isUnderWay() {
        return state.equals("IN_PROGRESS") || state.equals("DEFERRED");
    }
}
