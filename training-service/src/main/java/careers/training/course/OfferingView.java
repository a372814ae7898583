package careers.training.course;

import java.time.Instant;
import java.util.UUID;

/** An offering; {@code placesTaken} counts the seats held in all its cohorts. */
public record OfferingView(
        UUID offeringId,
        UUID providerId,
        UUID courseId,
        Level level,
        String academicYear,
        int fundedPlaces,
        int placesTaken,
        Instant createdAt,
        long version) {

    static OfferingView of(Offering offering) {
        return new OfferingView(
                offering.id,
                offering.providerId,
                offering.courseId,
                offering.level,
                offering.academicYear,
                offering.fundedPlaces,
                offering.placesTaken,
                offering.createdAt,
                offering.version);
    }
}
