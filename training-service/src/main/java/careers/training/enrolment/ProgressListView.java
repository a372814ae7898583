package careers.training.enrolment;

import java.util.List;

/**
 * Everything said of a leader's way through one training, in the order it was said.
 *
 * @param sessionsAttended sessions whose attendance stands
 */
public record ProgressListView(List<ProgressView> items, long sessionsAttended) {}
