package careers.survey.questionnaire;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The answer options of a questionnaire by list name, indexed once so that an answer is looked up and not searched. */
public final class CodeLists {

    private final Map<String, Map<String, Code>> lists;

    private CodeLists(Map<String, Map<String, Code>> lists) {
        this.lists = lists;
    }

    /** Takes a draft as it is: lists and codes that are not there, or have no name, are passed over. */
    static CodeLists of(Map<String, List<Code>> declared) {
        Map<String, Map<String, Code>> lists = new HashMap<>();
        if (declared != null) {
            declared.forEach((name, codes) -> lists.put(name, index(codes)));
        }
        return new CodeLists(lists);
    }

    private static Map<String, Code> index(List<Code> codes) {
        Map<String, Code> index = new LinkedHashMap<>();
        for (Code code : codes == null ? List.<Code>of() : codes) {
            if (code != null && code.code() != null) {
                index.putIfAbsent(code.code(), code);
            }
        }
        return index;
    }

    /** The options of a list in their order; empty if there is no such list. */
    public List<Code> codes(String list) {
        return new ArrayList<>(index(list).values());
    }

    /** Whether an answer is the text of one of the list's codes. */
    public boolean contains(String list, Object answer) {
        return answer instanceof String && index(list).containsKey(answer);
    }

    /** The option of a list that an answer names. */
    public Optional<Code> find(String list, Object answer) {
        return answer instanceof String ? Optional.ofNullable(index(list).get(answer)) : Optional.empty();
    }

    private Map<String, Code> index(String list) {
        return list == null ? Map.of() : lists.getOrDefault(list, Map.of());
    }

    int size(String list) {
        return index(list).size();
    }
}
