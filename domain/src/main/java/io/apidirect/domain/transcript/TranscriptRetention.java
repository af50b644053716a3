package io.apidirect.domain.transcript;

import java.time.Duration;

/** How long calls are kept. */
public record TranscriptRetention(Duration kept) {}
