package careers.training.policy;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;

/** A scheme that bursaries are paid from. */
@Entity
class Scheme {

    @Id
    UUID id;

    String code;
    String nameEn;
    String nameCy;
    Instant frozenAt;
    String frozenBy;

    @Enumerated(EnumType.STRING)
    FreezeReason freezeReason;

    @Version
    long version;

    protected Scheme() {}

    boolean isFrozen() {
        return frozenAt != null;
    }

    void freeze(FreezeReason reason, String by, Instant at) {
        if (isFrozen()) {
            throw PolicyError.SCHEME_ALREADY_FROZEN.problem();
        }
        frozenAt = at;
        frozenBy = by;
        freezeReason = reason;
    }

    void thaw() {
        if (!isFrozen()) {
            throw PolicyError.SCHEME_NOT_FROZEN.problem();
        }
        frozenAt = null;
        frozenBy = null;
        freezeReason = null;
    }
}
