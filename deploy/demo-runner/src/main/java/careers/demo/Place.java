package careers.demo;

/**
 * One leader's place in a cohort.
 *
 * @param provider who speaks for the provider of the cohort
 */
record Place(String enrolment, School school, Actor provider) {}
