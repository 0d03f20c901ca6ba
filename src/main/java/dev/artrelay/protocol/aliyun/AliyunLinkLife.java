package dev.artrelay.protocol.aliyun;

import dev.artrelay.shortlink.LinkLife;
import jakarta.inject.Singleton;
import java.time.Duration;

/** Their temporary short links work for a day, and so do ours. */
@Singleton
class AliyunLinkLife implements LinkLife {

    @Override
    public String dialect() {
        return AliyunDialect.NAME;
    }

    @Override
    public Duration life() {
        return Duration.ofDays(1);
    }
}
