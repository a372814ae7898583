package careers.training.enrolment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;

/**
 * One step in the life of an enrolment.
 *
 * @param version the enrolment's version after it
 * @param state where it led
 * @param reasonCode why, where a step needs a reason
 * @param actedAs the role in which somebody took it; {@code training-service} where nobody did
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record EnrolmentStepView(
        long version, EnrolmentEvent event, EnrolmentState state, String reasonCode, String actedAs, Instant actedAt) {}
