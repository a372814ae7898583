/**
 * The schools and colleges that training-service registered. Any feature may ask whether a reference is one of them; while
 * none of a nation has arrived yet, every well-formed reference of that nation is taken.
 */
package careers.survey.establishment;
