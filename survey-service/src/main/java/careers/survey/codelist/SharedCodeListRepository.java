package careers.survey.codelist;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Sort;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

@ApplicationScoped
class SharedCodeListRepository implements PanacheRepositoryBase<SharedCodeList, UUID> {

    Optional<SharedCodeList> find(String survey, String name) {
        return find("survey = ?1 and name = ?2", survey, name).firstResultOptional();
    }

    List<SharedCodeList> named(String survey, Collection<String> names) {
        return names.isEmpty() ? List.of() : list("survey = ?1 and name in ?2", survey, names);
    }

    List<SharedCodeList> after(String survey, Optional<String> name, int count) {
        return find("survey = ?1 and name > ?2", Sort.by("name"), survey, name.orElse(""))
                .page(0, count)
                .list();
    }
}
