package careers.training.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** An organisation that trains careers leaders. */
@Entity
class Provider {

    @Id
    UUID id;

    String ukprn;
    String name;
    Instant createdAt;

    @Version
    long version;

    protected Provider() {}

    Provider(UUID id, String ukprn, String name, Instant createdAt) {
        this.id = id;
        this.ukprn = ukprn;
        this.name = name;
        this.createdAt = createdAt;
    }
}
