package io.apidirect.bootstrap.launcher;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** What a node calls itself where nobody named it. */
final class NodeName {

    private NodeName() {}

    /** Host and process: two nodes on one machine must differ. */
    static String ofThisMachine() {
        long pid = ProcessHandle.current().pid();
        try {
            return InetAddress.getLocalHost().getHostName() + "-" + pid;
        } catch (UnknownHostException _) {
            return "node-" + pid;
        }
    }
}
