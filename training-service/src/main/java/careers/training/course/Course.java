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
    Instant createdAt;

    @Version
    long version;

    protected Course() {}

    Course(UUID id, DefineCourse definition, Instant createdAt) {
        if ((definition.level() == Level.NON_ACCREDITED) != (definition.awardingBody() == null)) {
            throw CourseError.AWARDING_BODY_MISMATCH.problem();
        }
        this.id = id;
        this.title = definition.title().strip();
        this.level = definition.level();
        this.awardingBody = definition.awardingBody();
        this.createdAt = createdAt;
    }
}
