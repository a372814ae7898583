package careers.training.provider;

import java.util.List;

/** A provider's suspensions, the earliest first. */
public record SuspensionsView(List<SuspensionView> suspensions) {}
