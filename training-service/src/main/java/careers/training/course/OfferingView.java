package careers.training.course;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;

/**
 * An offering.
 *
 * @param placesTaken funded places that enrolments hold, in all its cohorts
 * @param allowedActions what the caller can do to it now
 */
public record OfferingView(
        UUID offeringId,
        UUID providerId,
        UUID courseId,
        Level level,
        String academicYear,
        OfferingState state,
        int fundedPlaces,
        int placesTaken,
        Instant createdAt,
        List<OfferingCommand> allowedActions,
        long version) {

    static OfferingView of(Offering offering, Predicate<String> hasRole) {
        return new OfferingView(
                offering.id,
                offering.providerId,
                offering.courseId,
                offering.level,
                offering.academicYear,
                offering.state,
                offering.fundedPlaces,
                offering.placesTaken,
                offering.createdAt,
                OfferingLifeCycle.TABLE.allowed(offering.state, hasRole),
                offering.version);
    }
}
