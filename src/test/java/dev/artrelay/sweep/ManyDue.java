package dev.artrelay.sweep;

import dev.artrelay.store.Tasks;
import dev.artrelay.store.Tasks.Due;
import dev.artrelay.task.TaskId;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.LongStream;

/** A due index with many entries and no rows, which notes how many it has given out. */
final class ManyDue {

    private static final Instant LONG_AGO = Instant.parse("2026-01-01T00:00:00Z");

    private final int inShard;
    private final int rest;
    private long given;

    ManyDue(int count) {
        inShard = count / Tasks.SHARDS;
        rest = count % Tasks.SHARDS;
    }

    long given() {
        return given;
    }

    Tasks tasks() {
        return (Tasks) Proxy.newProxyInstance(Tasks.class.getClassLoader(), new Class<?>[] {Tasks.class},
                (proxy, method, arguments) -> {
                    if (!method.getName().equals("due")) {
                        throw new UnsupportedOperationException(method.getName());
                    }
                    return Uni.createFrom().item(() -> page((Integer) arguments[0], (Due) arguments[1], (Integer) arguments[3]));
                });
    }

    private List<Due> page(int shard, Due after, int limit) {
        long first = after == null ? 0 : number(after) + 1;
        long end = Math.min(first + limit, inShard + (shard < rest ? 1 : 0));
        List<Due> page = LongStream.range(first, end).mapToObj(number -> due(shard, number)).toList();
        given += page.size();
        return page;
    }

    private static Due due(int shard, long number) {
        UUID id = new UUID(0x0199_0000_0000_7000L | shard, 0x8000_0000_0000_0000L | number << 4 | shard);
        return new Due(TaskId.parse(id.toString()).orElseThrow(), LONG_AGO.plusMillis(number));
    }

    private static long number(Due due) {
        return due.at().toEpochMilli() - LONG_AGO.toEpochMilli();
    }
}
