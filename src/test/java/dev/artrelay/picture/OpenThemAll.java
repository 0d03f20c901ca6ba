package dev.artrelay.picture;

import dev.artrelay.verdict.JudgeCode;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Opens and judges all hostile pictures, two at a time, and says that it lived. To be run in a small heap of its own. */
final class OpenThemAll {

    private OpenThemAll() {
    }

    public static void main(String... arguments) throws Exception {
        ExecutorService hands = Executors.newFixedThreadPool(2);
        try {
            for (byte[] bytes : HostilePictures.all().values()) {
                Future<?> twin = hands.submit(() -> open(bytes));
                hands.submit(() -> open(bytes)).get();
                twin.get();
            }
        } finally {
            hands.shutdownNow();
        }
        System.out.println("alive");
    }

    private static void open(byte[] bytes) {
        try {
            ImageDecoder.decode(bytes);
        } catch (ImageRefused refused) {
            return;
        }
        new JudgeCode().judge(bytes, "anything");
    }
}
