package careers.survey.freetext;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.hibernate.Session;

@ApplicationScoped
class TextAnswerRepository implements PanacheRepositoryBase<TextAnswer, UUID> {

    private static final String TO_SCREEN =
            "SELECT * FROM free_text WHERE state = 'ARRIVED' ORDER BY id LIMIT :count FOR UPDATE SKIP LOCKED";
    private static final String TO_CODE =
            "SELECT * FROM free_text WHERE coding_due ORDER BY id LIMIT :count FOR UPDATE SKIP LOCKED";

    /** Texts that nobody else is working on, locked. */
    List<TextAnswer> toScreen(int count) {
        return some(TO_SCREEN, count);
    }

    List<TextAnswer> toCode(int count) {
        return some(TO_CODE, count);
    }

    private List<TextAnswer> some(String sql, int count) {
        return getEntityManager()
                .unwrap(Session.class)
                .createNativeQuery(sql, TextAnswer.class)
                .setParameter("count", count)
                .getResultList();
    }

    Optional<TextAnswer> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /** The queue: the most urgent first, then the oldest. */
    List<TextAnswer> queue(TextState state, QueuePlace after, int count) {
        return find(
                        "state = ?1 and (urgency > ?2 or (urgency = ?2 and (receivedAt > ?3 or (receivedAt = ?3 and id >"
                                + " ?4)))) order by urgency, receivedAt, id",
                        state,
                        after.urgency(),
                        after.receivedAt(),
                        after.id())
                .page(0, count)
                .list();
    }

    /** What the rules have coded is to be coded anew, for instance by a new frame. */
    int makeDueWhatRulesCoded() {
        return update("codingDue = true where id in (select c.textId from TextCoding c where c.source = RULE)");
    }
}
