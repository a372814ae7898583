package careers.training.course;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A course for careers leaders; accredited exactly when it names an awarding body. */
@Entity
class Course {

    @Id
    UUID id;

    String title;

    @Enumerated(EnumType.STRING)
    Level level;

    String awardingBody;

    @Enumerated(EnumType.STRING)
    DeliveryMode deliveryMode;

    Integer hours;
    Integer credits;
    int requiredAttendancePercent;
    String descriptionEn;
    String descriptionCy;
    Instant createdAt;

    @Version
    long version;

    protected Course() {}

    Course(UUID id, DefineCourse definition, Instant createdAt) {
        if ((definition.level() == Level.NON_ACCREDITED) != (definition.awardingBody() == null)) {
            throw CourseError.AWARDING_BODY_MISMATCH.problem();
        }
        if (definition.level() == Level.NON_ACCREDITED && definition.credits() != null) {
            throw CourseError.CREDITS_NOT_ACCREDITED.problem();
        }
        this.id = id;
        this.title = definition.title().strip();
        this.level = definition.level();
        this.awardingBody = definition.awardingBody();
        this.deliveryMode = definition.deliveryMode();
        this.hours = definition.hours();
        this.credits = definition.credits();
        if (definition.requiredAttendancePercent() != null) {
            this.requiredAttendancePercent = definition.requiredAttendancePercent();
        }
        if (definition.description() != null) {
            this.descriptionEn = definition.description().en();
            this.descriptionCy = definition.description().cy();
        }
        this.createdAt = createdAt;
    }
}
