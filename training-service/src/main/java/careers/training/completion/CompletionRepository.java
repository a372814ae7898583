package careers.training.completion;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class CompletionRepository implements PanacheRepositoryBase<Completion, UUID> {

    List<Completion> of(UUID enrolment) {
        return list("enrolmentId = ?1 order by sequence", enrolment);
    }

    /** What was said last of the enrolment. */
    Optional<Completion> last(UUID enrolment) {
        return find("enrolmentId = ?1 order by sequence desc", enrolment).firstResultOptional();
    }
}
