package careers.survey.freetext;

import java.util.UUID;

/** A place in the coders' queue, as it is written into a cursor. */
record CodingPlace(short certainty, UUID id) {

    static final CodingPlace BEFORE_ALL = new CodingPlace((short) -1, new UUID(0, 0));

    static CodingPlace of(TextCoding coding) {
        return new CodingPlace(coding.certainty, coding.textId);
    }

    static CodingPlace parse(String written) {
        String[] parts = written.split(" ", 2);
        return new CodingPlace(Short.parseShort(parts[0]), UUID.fromString(parts[1]));
    }

    @Override
    public String toString() {
        return certainty + " " + id;
    }
}
