package io.apidirect.simulator.aws.live;

import java.util.List;
import java.util.stream.Stream;

/** The servers of deployed APIs among the processes below one. */
final class Running {

    private Running() {}

    static List<ProcessHandle> servers() {
        return servers(ProcessHandle.current());
    }

    static List<ProcessHandle> servers(ProcessHandle parent) {
        return parent.descendants()
                .filter(ProcessHandle::isAlive)
                .filter(
                        it ->
                                it.info().arguments().stream()
                                        .flatMap(Stream::of)
                                        .anyMatch("uvicorn"::equals))
                .toList();
    }
}
