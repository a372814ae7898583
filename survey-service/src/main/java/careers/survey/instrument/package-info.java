/**
 * Instruments and their life: drafted, published once, then immutable. Neighbours see published instruments through
 * {@link careers.survey.instrument.PublishedInstruments} and nothing else.
 */
package careers.survey.instrument;
