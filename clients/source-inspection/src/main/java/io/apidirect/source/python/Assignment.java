package io.apidirect.source.python;

/**
 * A value given to a plain name; {@code app: FastAPI = FastAPI()} and {@code (app := FastAPI())}
 * count, too.
 */
public record Assignment(String name, Syntax value, int line) {}
