package careers.training.establishment;

/** The query parameters of an import as they came; each may be null. */
record ImportParameters(String dryRun, String coverage, String effectiveOn, String acknowledgedDisappearances) {}
