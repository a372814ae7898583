package careers.training.leader;

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

/** A person who leads careers work at one or more establishments. Name, address and profile are null once they were erased. */
@Entity
class CareersLeader {

    @Id
    UUID id;

    String name;
    String workEmail;
    Integer yearsInCareers;

    @Enumerated(EnumType.STRING)
    RolePosition rolePosition;

    Integer hoursPerWeek;

    @JdbcTypeCode(SqlTypes.ARRAY)
    List<String> reasons;

    Instant profiledAt;
    UUID mergedInto;
    Instant mergedAt;
    Instant erasedAt;
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

    void profile(ProfileLeader profile, Instant at) {
        yearsInCareers = profile.yearsInCareers();
        rolePosition = profile.rolePosition();
        hoursPerWeek = profile.hoursPerWeek();
        reasons = profile.reasons().stream().sorted().map(Enum::name).toList();
        profiledAt = at;
    }

    /** Takes over the profile of the same person's other registration where there is none of its own. */
    boolean adoptProfileOf(CareersLeader other) {
        if (profiledAt != null || other.profiledAt == null) {
            return false;
        }
        yearsInCareers = other.yearsInCareers;
        rolePosition = other.rolePosition;
        hoursPerWeek = other.hoursPerWeek;
        reasons = List.copyOf(other.reasons);
        profiledAt = other.profiledAt;
        return true;
    }

    void mergeInto(CareersLeader survivor, Instant at) {
        mergedInto = survivor.id;
        mergedAt = at;
        forgetPerson();
    }

    void erase(Instant at) {
        erasedAt = at;
        forgetPerson();
    }

    private void forgetPerson() {
        name = null;
        workEmail = null;
        yearsInCareers = null;
        rolePosition = null;
        hoursPerWeek = null;
        reasons = null;
        profiledAt = null;
    }

    /** Says who it is without saying who it is: entities end up in logs. */
    @Override
    public String toString() {
        return "CareersLeader " + id;
    }
}
