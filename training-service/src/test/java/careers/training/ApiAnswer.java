package careers.training;

import careers.training.model.Answer;
import io.restassured.response.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** What the API answers, as the model says it. */
final class ApiAnswer {

    private ApiAnswer() {}

    static Answer of(Response response) {
        List<String> actions = response.path("allowedActions");
        Set<String> allowed = actions == null ? null : new HashSet<>(actions);
        if (response.statusCode() < 300) {
            return Answer.taken(allowed);
        }
        String code = response.path("code");
        return code.equals("CLAIM_NOT_ELIGIBLE")
                ? Answer.refused(String.join(" ", new TreeSet<>(response.<List<String>>path("errors.code"))))
                : Answer.refused(code, allowed);
    }
}
