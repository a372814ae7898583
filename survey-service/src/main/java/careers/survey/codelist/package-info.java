/** Answer options that the instruments of one survey share, so that what should be the same is written once. */
package careers.survey.codelist;
