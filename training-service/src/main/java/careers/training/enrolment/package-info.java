/**
 * Enrolments of careers leaders in cohorts, from the school's request to the provider's declaration of
 * completion. Other features ask {@link careers.training.enrolment.EnrolmentService}.
 */
package careers.training.enrolment;
