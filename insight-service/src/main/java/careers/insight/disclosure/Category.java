package careers.insight.disclosure;

import java.util.List;

/**
 * One answer, or several that are shown as one.
 *
 * @param codes the answers; none for those without an answer alone
 * @param withoutAnswer whether those are among them who gave no answer, or one that stands for none
 */
public record Category(List<String> codes, boolean withoutAnswer) {

    /** Copies the list. */
    public Category {
        codes = List.copyOf(codes);
    }

    /** Its name under which noise is drawn; a code has no comma and no asterisk. */
    String key() {
        return String.join(",", codes) + (withoutAnswer ? "*" : "");
    }

    /** Whether it is made of several. */
    public boolean mergesSeveral() {
        return codes.size() + (withoutAnswer ? 1 : 0) > 1;
    }

    /** Whether nobody in it gave an answer. */
    public boolean givesNoAnswer() {
        return codes.isEmpty();
    }
}
