package dev.artrelay.studio;

import dev.artrelay.verdict.JudgeCode;
import dev.artrelay.verdict.Pictures;
import dev.artrelay.verdict.ScanPicture;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

/**
 * Does the heaviest work there is, by so many hands at once, and prints the most heap that it took: {@code paint 768} paints
 * three contents, {@code all 2048} also judges by both profiles and repairs. To be run under {@code -Xmx}; {@code HeapTest} does.
 */
public final class InLittleMemory {

    private static final String CONTENT = "https://example.com/menu/spring/2026-a1";
    private static final List<String> CONTENTS = List.of("https://a.co/b1", CONTENT, CONTENT + "?table=14&lang=en&utm_source=poster"
            + "&utm_medium=print&utm_campaign=opening-week-in-may-2026");

    private InLittleMemory() {}

    public static void main(String[] arguments) throws Exception {
        int side = Integer.parseInt(arguments[1]);
        Callable<Void> work = arguments[0].equals("paint") ? () -> paint(side) : () -> all(side);
        int hands = Integer.parseInt(arguments[2]);
        ExecutorService bench = Executors.newFixedThreadPool(hands);
        for (Future<Void> done : bench.invokeAll(IntStream.range(0, hands).mapToObj(hand -> work).toList())) {
            done.get();
        }
        bench.shutdown();
        long peak = ManagementFactory.getMemoryPoolMXBeans().stream().filter(pool -> pool.getType() == MemoryType.HEAP)
                .mapToLong(pool -> pool.getPeakUsage().getUsed()).sum();
        System.out.printf("done in %d MB%n", peak >> 20);
    }

    private static Void paint(int side) {
        CONTENTS.forEach(content -> painted(content, side));
        return null;
    }

    private static byte[] painted(String content, int side) {
        byte[] png = new QrStudio().paint(Commission.of(content).styled("landscape_mountain").sized(side, side)).png();
        require(Reader.read(png).equals(content));
        return png;
    }

    private static Void all(int side) {
        byte[] png = painted(CONTENT, side);
        JudgeCode judge = new JudgeCode();
        require(judge.judge(png, CONTENT).orElseThrow().scannable());
        require(new ScanPicture().scan(png, CONTENT).verdict().scannable());
        require(judge.repair(Pictures.png(Pictures.damaged(CONTENT, side)), CONTENT).orElseThrow().verdict().scannable());
        return null;
    }

    private static void require(boolean holds) {
        if (!holds) {
            throw new IllegalStateException("not as it should be");
        }
    }
}
