/**
 * Courses and their offerings: which provider gives which course in which academic year, with how many
 * funded places. Other features ask the two services.
 */
package careers.training.course;
