package careers.survey.instrument;

/** A view with the version that its entity tag is made of. */
record Versioned(InstrumentView view, long version) {

    static Versioned of(Instrument instrument, InstrumentDocuments documents) {
        return new Versioned(InstrumentView.of(instrument, documents), instrument.version);
    }
}
