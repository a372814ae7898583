package careers.platform.sample;

import java.util.UUID;

public record ItemView(UUID id, String name) {}
