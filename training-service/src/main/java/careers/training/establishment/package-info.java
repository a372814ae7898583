/**
 * The register of schools and colleges in England and Wales, imported from GIAS-shaped files. An
 * establishment is never deleted; each change of it is one event. Other features ask
 * {@link careers.training.establishment.EstablishmentService}.
 */
package careers.training.establishment;
