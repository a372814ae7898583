package careers.training.enrolment;

import java.util.List;
import java.util.UUID;

/** Everything that has happened to an enrolment, the first step first. */
public record EnrolmentHistoryView(UUID enrolmentId, List<EnrolmentStepView> steps) {}
