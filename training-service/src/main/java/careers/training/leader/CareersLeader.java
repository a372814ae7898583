package careers.training.leader;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A person who leads careers work at one or more establishments. */
@Entity
class CareersLeader {

    @Id
    UUID id;

    String name;
    String workEmail;
    Instant createdAt;

    @Version
    long version;

    protected CareersLeader() {}

    CareersLeader(UUID id, RegisterLeader request, Instant createdAt) {
        this.id = id;
        this.name = request.name().strip();
        this.workEmail = request.workEmail();
        this.createdAt = createdAt;
    }

    /** Says who it is without saying who it is: entities end up in logs. */
    @Override
    public String toString() {
        return "CareersLeader " + id;
    }
}
