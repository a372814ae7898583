package careers.training.course;

import java.util.UUID;

/**
 * The step of an enrolment that takes a funded place or gives it back.
 *
 * @param step a number that the enrolment uses once: no step moves two places
 * @param by who takes the step
 */
public record PlaceStep(UUID enrolmentId, long step, String by) {}
