package io.apidirect.domain.deployment.ejection;

/**
 * One file of an ejection.
 *
 * @param path relative, with forward slashes
 * @param isExecutable whether people run it
 */
public record EjectedFile(String path, String content, boolean isExecutable) {

    static EjectedFile text(String path, String content) {
        return new EjectedFile(path, content, false);
    }
}
