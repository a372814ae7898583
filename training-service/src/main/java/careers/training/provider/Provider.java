package careers.training.provider;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.hibernate.annotations.JdbcTypeCode;
import org.hibernate.type.SqlTypes;

/** An organisation that trains careers leaders. */
@Entity
class Provider {

    @Id
    UUID id;

    String ukprn;
    String name;

    @Enumerated(EnumType.STRING)
    ProviderState state;

    @Enumerated(EnumType.STRING)
    Coverage coverage;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> areas;

    String aboutEn;
    String aboutCy;
    Instant createdAt;

    @Version
    long version;

    protected Provider() {}

    Provider(UUID id, RegisterProvider request, Instant createdAt) {
        this.id = id;
        this.ukprn = request.ukprn();
        this.name = request.name().strip();
        this.state = request.state() == RegisterProvider.First.APPLIED ? ProviderState.APPLIED : ProviderState.ACTIVE;
        this.coverage = request.coverageOrNational();
        this.areas = request.distinctAreas();
        if ((coverage == Coverage.LOCAL) == areas.isEmpty()) {
            throw ProviderError.AREAS_MISMATCH.problem();
        }
        if (request.about() != null) {
            this.aboutEn = request.about().en();
            this.aboutCy = request.about().cy();
        }
        this.createdAt = createdAt;
    }

    void move(ProviderCommand command) {
        state = ProviderLifeCycle.TABLE
                .next(state, command)
                .orElseThrow(() -> ProviderError.PROVIDER_STATE_CONFLICT
                        .problem()
                        .with("state", state)
                        .with("allowedActions", ProviderLifeCycle.TABLE.allowed(state, role -> true)));
    }
}
