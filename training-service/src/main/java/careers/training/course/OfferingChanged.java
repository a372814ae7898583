package careers.training.course;

import java.util.UUID;

/** Payload of {@code training.offering.changed}: an offering was made, took a step or got another number of places. */
record OfferingChanged(
        UUID offeringId,
        UUID providerId,
        UUID courseId,
        Level level,
        String academicYear,
        OfferingState state,
        int fundedPlaces) {

    static final String TYPE = "training.offering.changed";

    static OfferingChanged of(Offering offering) {
        return new OfferingChanged(
                offering.id,
                offering.providerId,
                offering.courseId,
                offering.level,
                offering.academicYear,
                offering.state,
                offering.fundedPlaces);
    }
}
