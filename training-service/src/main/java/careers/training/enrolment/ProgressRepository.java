package careers.training.enrolment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class ProgressRepository implements PanacheRepositoryBase<ProgressEvent, UUID> {

    List<ProgressEvent> of(UUID enrolment) {
        return list("enrolmentId = ?1 order by declaredAt, id", enrolment);
    }
}
