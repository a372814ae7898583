/** The calendar day in London, which decides every deadline here. Any feature may depend on it. */
package careers.training.calendar;
