package io.apidirect.domain.settings;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The pairs of cpu and memory that Fargate offers. Source: Amazon ECS Developer Guide, "Fargate
 * task definition differences: task CPU and memory".
 */
public final class FargateSize {

    public static final List<Integer> CPUS = List.of(256, 512, 1024, 2048, 4096, 8192, 16_384);

    private FargateSize() {}

    /**
     * Memory sizes in MiB for the cpu (1024 are one vCPU), smallest first; none for another cpu.
     */
    public static List<Integer> memoryFor(int cpu) {
        return switch (cpu) {
            case 256 -> List.of(512, 1024, 2048);
            case 512 -> steps(1, 4, 1);
            case 1024 -> steps(2, 8, 1);
            case 2048 -> steps(4, 16, 1);
            case 4096 -> steps(8, 30, 1);
            case 8192 -> steps(16, 60, 4);
            case 16_384 -> steps(32, 120, 8);
            default -> List.of();
        };
    }

    static String smallestFor(String cpu) {
        return String.valueOf(memoryFor(Integer.parseInt(cpu)).getFirst());
    }

    /** What is offered, as people read it. */
    static String wording(int cpu) {
        var sizes = memoryFor(cpu);
        return sizes.size() <= 4
                ? String.join(", ", sizes.stream().map(String::valueOf).toList())
                : "%d to %d in steps of %d"
                        .formatted(
                                sizes.getFirst(), sizes.getLast(), sizes.get(1) - sizes.getFirst());
    }

    private static List<Integer> steps(int fromGib, int toGib, int step) {
        return IntStream.iterate(fromGib, gib -> gib <= toGib, gib -> gib + step)
                .mapToObj(gib -> gib * 1024)
                .toList();
    }
}
