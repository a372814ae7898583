package careers.survey.freetext;

import careers.survey.questionnaire.Audience;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class TextCodingRepository implements PanacheRepositoryBase<TextCoding, UUID> {

    /** A text with what it was coded to. */
    record CodedText(TextAnswer text, TextCoding coding) {}

    /** What only rules have coded, the least certain first. */
    List<CodedText> leastCertain(Audience audience, CodingPlace after, int count) {
        return getEntityManager()
                .createQuery(
                        "select t, c from TextCoding c join TextAnswer t on t.id = c.textId where c.source = RULE"
                                + " and (:audience is null or t.audience = :audience)"
                                + " and (c.certainty > :certainty or (c.certainty = :certainty and c.textId > :id))"
                                + " order by c.certainty, c.textId",
                        CodedText.class)
                .setParameter("audience", audience)
                .setParameter("certainty", after.certainty())
                .setParameter("id", after.id())
                .setMaxResults(count)
                .getResultList();
    }
}
