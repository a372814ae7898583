package careers.training.establishment;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Locale;

@ApplicationScoped
class EstablishmentRepository implements PanacheRepositoryBase<Establishment, String> {

    private static final String AFTER = "reference > ?1 order by reference";
    private static final String NAMED = "reference > ?1 and lower(name) like ?2 escape '!' order by reference";

    List<Establishment> after(String reference, String nameContains, int count) {
        if (nameContains == null) {
            return find(AFTER, reference).page(Page.ofSize(count)).list();
        }
        return find(NAMED, reference, pattern(nameContains))
                .page(Page.ofSize(count))
                .list();
    }

    private static String pattern(String part) {
        String literal = part.toLowerCase(Locale.ROOT).replaceAll("[!%_]", "!$0");
        return "%" + literal + "%";
    }
}
