package careers.survey.establishment;

/** What this service reads of {@code training.establishment.registered}. */
record EstablishmentRegistered(String establishment, String localAuthority, String region, boolean open) {}
