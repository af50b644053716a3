package io.apidirect.manifest;

/** The processor architecture of image and tasks. */
public enum Architecture {
    ARM64("arm64"),
    X86_64("x86_64");

    private final String key;

    Architecture(String key) {
        this.key = key;
    }

    /** The name used in a manifest. */
    public String key() {
        return key;
    }

    static Architecture the(String key) {
        return ARM64.key.equals(key) ? ARM64 : X86_64;
    }
}
