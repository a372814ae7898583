package careers.training.certificate;

/** The languages that documents are made in, as ISO 639 writes them. */
enum DocumentLanguage {
    en,
    cy
}
