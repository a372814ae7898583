package careers.training.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.annotations.Formula;

/** A provider's course in one academic year with its funded places. */
@Entity
class Offering {

    @Id
    UUID id;

    UUID providerId;
    UUID courseId;

    @Enumerated(EnumType.STRING)
    Level level;

    String academicYear;

    @Enumerated(EnumType.STRING)
    OfferingState state;

    int fundedPlaces;

    /** Read from the ledger, which keeps the places. */
    @Formula("(select a.balance_pence from account a where a.code = 'PLACES_TAKEN/' || id)")
    int placesTaken;

    Instant createdAt;

    @Version
    long version;

    protected Offering() {}

    Offering(UUID id, OfferCourse offer, Course course, Instant createdAt) {
        if (!isAcademicYear(offer.academicYear())) {
            throw CourseError.ACADEMIC_YEAR_INVALID.problem();
        }
        this.id = id;
        this.providerId = offer.providerId();
        this.courseId = course.id;
        this.level = course.level;
        this.academicYear = offer.academicYear();
        this.state = offer.state() == OfferCourse.First.DRAFT ? OfferingState.DRAFT : OfferingState.OPEN;
        this.fundedPlaces = offer.fundedPlaces();
        this.createdAt = createdAt;
    }

    void move(OfferingCommand command) {
        state = OfferingLifeCycle.TABLE.next(state, command).orElseThrow(this::conflict);
    }

    /** Sets the funded places while cohorts can still open; returns how many more there are, negative for fewer. */
    int fund(int places) {
        if (state == OfferingState.CLOSED || state == OfferingState.ARCHIVED) {
            throw conflict();
        }
        if (places < placesTaken) {
            throw CourseError.PLACES_TAKEN_ALREADY.problem();
        }
        int more = places - fundedPlaces;
        fundedPlaces = places;
        return more;
    }

    private RuntimeException conflict() {
        return CourseError.OFFERING_STATE_CONFLICT
                .problem()
                .with("state", state)
                .with("allowedActions", OfferingLifeCycle.TABLE.allowed(state, role -> true));
    }

    private static boolean isAcademicYear(String text) {
        int first = Integer.parseInt(text.substring(0, 4));
        return Integer.parseInt(text.substring(5)) == (first + 1) % 100;
    }
}
