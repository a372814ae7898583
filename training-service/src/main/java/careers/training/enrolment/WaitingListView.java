package careers.training.enrolment;

import java.util.UUID;

/**
 * A cohort's waiting list.
 *
 * @param placeLimit how many may wait at once
 * @param offerHours how long an offered seat is held for an answer
 * @param waiting how many wait now
 */
public record WaitingListView(UUID cohortId, int placeLimit, int offerHours, int waiting, long version) {}
