package careers.training.model;

import careers.training.enrolment.EnrolmentRules;
import careers.training.enrolment.EnrolmentState;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The enrolments of cohorts by the service's own entity, with seats that are counted and a list that is kept. */
final class Places {

    private final List<EnrolmentRules> places = new ArrayList<>();
    private final List<Home> homes = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private final Integer[] seats = new Integer[Programme.COHORTS.size()];

    Places() {
        Arrays.fill(seats, 0);
    }

    /** Where a place is, and whose. */
    private record Home(int cohort, int school, int leader) {}

    Answer request(int cohort, int school, boolean mayWait) {
        EnrolmentRules place = new EnrolmentRules("EN-90000" + school, cohort);
        long ahead = ahead(cohort);
        if (ahead == 0 && isFree(cohort)) {
            seats[cohort]++;
        } else if (!mayWait) {
            return Answer.refused(refusalOfSeat(cohort));
        } else if (ahead >= Programme.COHORTS.get(cohort).waitingPlaces()) {
            return Answer.refused("WAITING_LIST_FULL");
        } else {
            place.join(hasTrained(school) ? 2 : 1);
            waiting.add(places.size());
            waiting.sort(Comparator.comparing(number ->
                    number == places.size() ? place.band() : places.get(number).band()));
        }
        homes.add(new Home(cohort, school, places.size()));
        places.add(place);
        return Answer.taken(place.allowed("school-client"::equals));
    }

    private boolean isFree(int cohort) {
        return seats[cohort] < Programme.COHORTS.get(cohort).seats();
    }

    /** How many wait for a seat of the cohort. */
    private long ahead(int cohort) {
        return waiting.stream()
                .filter(number -> homes.get(number).cohort() == cohort)
                .count();
    }

    private String refusalOfSeat(int cohort) {
        return ahead(cohort) == 0 ? "COHORT_FULL" : "OTHERS_ARE_WAITING";
    }

    private boolean hasTrained(int school) {
        return IntStream.range(0, places.size())
                .anyMatch(i -> school(i) == school && places.get(i).state() == EnrolmentState.COMPLETED);
    }

    void give(int number, String action) {
        EnrolmentRules place = places.get(number);
        boolean held = place.holdsSeat();
        place.give(action);
        if (held && !place.holdsSeat()) {
            free(homes.get(number).cohort());
        }
        if (place.state() != EnrolmentState.WAITLISTED) {
            waiting.remove((Integer) number);
        }
    }

    Answer transfer(int number, int cohort, String role) {
        if (ahead(cohort) > 0 || !isFree(cohort)) {
            return Answer.refused(refusalOfSeat(cohort));
        }
        EnrolmentRules place = places.get(number);
        EnrolmentRules moved = place.transfer(cohort);
        Home from = homes.get(number);
        places.add(moved);
        homes.add(new Home(cohort, from.school(), from.leader()));
        seats[cohort]++;
        if (!place.holdsSeat()) {
            free(from.cohort());
        }
        return Answer.taken(moved.allowed(role::equals));
    }

    /** A seat that is given back goes to the next. */
    private void free(int cohort) {
        seats[cohort]--;
        waiting.stream()
                .filter(number -> homes.get(number).cohort() == cohort)
                .findFirst()
                .ifPresent(next -> {
                    waiting.remove(next);
                    places.get(next).give("OFFER");
                    seats[cohort]++;
                });
    }

    EnrolmentRules get(int number) {
        return places.get(number);
    }

    int school(int number) {
        return homes.get(number).school();
    }

    int leader(int number) {
        return homes.get(number).leader();
    }

    int size() {
        return places.size();
    }

    List<Integer> seats() {
        return List.of(seats);
    }

    List<Integer> waiting() {
        return List.copyOf(waiting);
    }
}
