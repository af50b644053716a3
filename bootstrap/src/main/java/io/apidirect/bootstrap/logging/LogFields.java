package io.apidirect.bootstrap.logging;

import com.ibm.websphere.logging.hpel.LogRecordContext;
import java.util.ArrayList;
import java.util.List;

/** Fields of the log lines of this thread, until closed. */
public final class LogFields implements AutoCloseable {

    static final String REQUEST = "requestId";
    static final String ORGANIZATION = "organization";
    static final String SUBJECT = "subject";

    private final List<String> names = new ArrayList<>();

    public LogFields organization(String id) {
        return add(ORGANIZATION, id);
    }

    /** What the background step is about, such as a deployment. */
    public LogFields subject(String id) {
        return add(SUBJECT, id);
    }

    private LogFields add(String name, String value) {
        LogRecordContext.addExtension(name, value);
        names.add(name);
        return this;
    }

    @Override
    public void close() {
        names.forEach(LogRecordContext::removeExtension);
    }
}
