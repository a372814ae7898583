package careers.platform.testing.badinput;

import java.util.HashSet;
import java.util.Set;

/**
 * One request that ought to be answered in a certain way.
 *
 * @param what what is wrong with it
 * @param statuses how it may be answered
 * @param pointer where the answer must say that it is wrong; null where there is no such place
 * @param otherwise statuses that say that something else is wrong, and was looked at first
 * @param bare whether the server may answer before the service sees the request, without a problem's body
 */
public record Attack(
        String what, Request request, Set<Integer> statuses, String pointer, Set<Integer> otherwise, boolean bare) {

    /** What stands in the refused values, so that an answer that repeats them is found out. */
    public static final String CANARY = "cAnArY7q";

    private static final Set<Integer> ANY_REFUSAL =
            Set.of(400, 401, 403, 404, 405, 406, 409, 410, 412, 413, 414, 415, 422, 428);

    /** Must be refused in any way. */
    public static Attack refused(String what, Request request) {
        return new Attack(what, request, ANY_REFUSAL, null, Set.of(), false);
    }

    public static Attack refused(String what, Request request, Integer... statuses) {
        return new Attack(what, request, Set.of(statuses), null, Set.of(), false);
    }

    /** Is harmless and may as well be taken. */
    public static Attack tolerated(String what, Request request) {
        return new Attack(what, request, Set.of(), null, Set.of(), false);
    }

    public boolean mustBeRefused() {
        return !statuses.isEmpty();
    }

    public Attack at(String place) {
        return new Attack(what, request, statuses, place, otherwise, bare);
    }

    /** May be answered with this status as well. */
    Attack or(int status) {
        Set<Integer> more = new HashSet<>(statuses);
        more.add(status);
        return new Attack(what, request, Set.copyOf(more), pointer, otherwise, bare);
    }

    /** What is asked for is not there, or breaks a rule as well, and the service may look at that first. */
    Attack orElseWrong() {
        return new Attack(what, request, statuses, pointer, Set.of(404, 422), bare);
    }

    public Attack maybeBare() {
        return new Attack(what, request, statuses, pointer, otherwise, true);
    }
}
