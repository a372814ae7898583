package careers.training.provider;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;

/** What people read about a provider or a course, in both languages. */
public record Description(
        @NotBlank @Size(max = 2000) String en,
        @NotBlank @Size(max = 2000) String cy) {

    /** The description, or null where none was given. */
    public static Description of(String en, String cy) {
        return en == null ? null : new Description(en, cy);
    }
}
