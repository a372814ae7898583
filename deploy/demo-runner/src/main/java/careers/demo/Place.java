package careers.demo;

/**
 * One leader's place in a cohort.
 *
 * @param level of the course
 * @param provider who speaks for the provider of the cohort
 */
record Place(String enrolment, School school, String level, Actor provider) {}
