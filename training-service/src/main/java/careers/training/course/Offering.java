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
        this.fundedPlaces = offer.fundedPlaces();
        this.createdAt = createdAt;
    }

    private static boolean isAcademicYear(String text) {
        int first = Integer.parseInt(text.substring(0, 4));
        return Integer.parseInt(text.substring(5)) == (first + 1) % 100;
    }
}
