package io.apidirect.manifest;

import java.util.List;
import java.util.stream.IntStream;

/**
 * The size of one task; only the pairs that Fargate sells exist.
 *
 * @param cpu in 1/1024 vCPU
 * @param memory in MiB
 */
public record Capacity(int cpu, int memory) {

    /**
     * The memory sizes in MiB that Fargate offers for the cpu, smallest first; empty for an unknown
     * cpu.
     */
    public static List<Integer> memoryFor(int cpu) {
        return switch (cpu) {
            case 256 -> List.of(512, 1024, 2048);
            case 512 -> steps(1, 4, 1);
            case 1024 -> steps(2, 8, 1);
            case 2048 -> steps(4, 16, 1);
            case 4096 -> steps(8, 30, 1);
            case 8192 -> steps(16, 60, 4);
            case 16384 -> steps(32, 120, 8);
            default -> List.of();
        };
    }

    private static List<Integer> steps(int fromGib, int toGib, int step) {
        return IntStream.iterate(fromGib, gib -> gib <= toGib, gib -> gib + step)
                .mapToObj(gib -> gib * 1024)
                .toList();
    }
}
