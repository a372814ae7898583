/** Surveys: programmes whose instruments for several audiences share variables and code lists. */
package careers.survey.survey;
