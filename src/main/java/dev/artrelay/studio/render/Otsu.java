package dev.artrelay.studio.render;

/** The threshold that parts a histogram into two classes with the largest variance between them (Otsu, 1979). */
final class Otsu {

    private Otsu() {}

    static double threshold(byte[] luma) {
        int[] histogram = new int[256];
        double total = 0;
        for (byte value : luma) {
            histogram[value & 0xFF]++;
            total += value & 0xFF;
        }
        double best = -1;
        int threshold = 127;
        double sum = 0;
        long count = 0;
        for (int i = 0; i < 255; i++) {
            count += histogram[i];
            sum += (double) i * histogram[i];
            long rest = luma.length - count;
            if (count > 0 && rest > 0) {
                double gap = sum / count - (total - sum) / rest;
                double variance = gap * gap * count * rest;
                if (variance > best) {
                    best = variance;
                    threshold = i + 1;
                }
            }
        }
        return Math.max(64, Math.min(191, threshold));
    }
}
