package careers.training.model;

import java.util.Set;

/**
 * What came of a command.
 *
 * @param refusal the code of the refusal, empty when it was taken; of a claim that is not eligible, every rule that fails
 * @param allowed what the same person can do next, of a refusal what anybody can; null where the answer does not say
 */
public record Answer(String refusal, Set<String> allowed) {

    public static Answer refused(String code) {
        return new Answer(code, null);
    }

    public static Answer refused(String code, Set<String> allowed) {
        return new Answer(code, allowed);
    }

    public static Answer taken(Set<String> allowed) {
        return new Answer("", allowed);
    }
}
