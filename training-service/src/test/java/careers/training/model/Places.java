package careers.training.model;

import careers.training.enrolment.EnrolmentRules;
import careers.training.enrolment.EnrolmentState;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** The enrolments of a cohort by the service's own entity, with seats that are counted and a list that is kept. */
final class Places {

    private final List<EnrolmentRules> places = new ArrayList<>();
    private final List<Integer> schools = new ArrayList<>();
    private final List<Integer> waiting = new ArrayList<>();
    private int seats;

    Answer request(int school, boolean mayWait) {
        EnrolmentRules place = new EnrolmentRules("EN-90000" + school);
        if (waiting.isEmpty() && seats < Programme.SEATS) {
            seats++;
        } else if (!mayWait) {
            return Answer.refused(waiting.isEmpty() ? "COHORT_FULL" : "OTHERS_ARE_WAITING");
        } else if (waiting.size() >= Programme.WAITING_PLACES) {
            return Answer.refused("WAITING_LIST_FULL");
        } else {
            place.join(hasTrained(school) ? 2 : 1);
            waiting.add(places.size());
            waiting.sort(Comparator.comparing(number ->
                    number == places.size() ? place.band() : places.get(number).band()));
        }
        places.add(place);
        schools.add(school);
        return Answer.taken(place.allowed("school-client"::equals));
    }

    private boolean hasTrained(int school) {
        return IntStream.range(0, places.size())
                .anyMatch(i -> schools.get(i) == school && places.get(i).state() == EnrolmentState.COMPLETED);
    }

    void give(int number, String action) {
        EnrolmentRules place = places.get(number);
        boolean held = place.holdsSeat();
        place.give(action);
        if (held && !place.holdsSeat()) {
            seats--;
            offer();
        }
        if (place.state() != EnrolmentState.WAITLISTED) {
            waiting.remove((Integer) number);
        }
    }

    private void offer() {
        if (!waiting.isEmpty()) {
            places.get(waiting.removeFirst()).give("OFFER");
            seats++;
        }
    }

    EnrolmentRules get(int number) {
        return places.get(number);
    }

    int school(int number) {
        return schools.get(number);
    }

    int size() {
        return places.size();
    }

    int seats() {
        return seats;
    }

    List<Integer> waiting() {
        return List.copyOf(waiting);
    }
}
