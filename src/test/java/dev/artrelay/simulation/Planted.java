package dev.artrelay.simulation;

import static dev.artrelay.simulation.Tampering.arrived;
import static dev.artrelay.simulation.Tampering.due;
import static dev.artrelay.simulation.Tampering.givenUp;
import static dev.artrelay.simulation.Tampering.hurried;
import static dev.artrelay.simulation.Tampering.replacing;
import static dev.artrelay.simulation.Tampering.row;
import static dev.artrelay.simulation.Tampering.unkeyed;
import static dev.artrelay.simulation.Tampering.with;
import static dev.artrelay.simulation.Tampering.withConduct;

import dev.artrelay.egress.Egress;
import dev.artrelay.egress.EgressRequest;
import dev.artrelay.egress.EgressResponse;
import dev.artrelay.link.Links;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.provider.ProviderFault;
import dev.artrelay.store.PassingRecords;
import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Records;
import dev.artrelay.store.StaleTask;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.Callback;
import dev.artrelay.task.Keeping;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Recovery;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.TaskState;
import io.smallrye.mutiny.Uni;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** The bugs that the simulator is known to find, each with what it does. */
enum Planted implements Mutant {

    /** A row is written whatever it has become since it was read. */
    UNFENCED_WRITE {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> {
                Task held = row(store, change.before().id()).orElse(change.before());
                return store.replace(held, change.after());
            });
        }
    },
    /** A settled row is written by whoever read it before it was. */
    SETTLED_OVERWRITTEN {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> {
                Task held = row(store, change.before().id()).filter(Task::settled).orElse(change.before());
                return store.replace(held, change.after());
            });
        }
    },
    /** What is sent is not claimed before. */
    CLAIM_NOT_WRITTEN {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> change.after().state() instanceof TaskState.Submitting
                    ? Uni.createFrom().item(change.after()) : store.replace(change.before(), change.after()));
        }
    },
    /** A submission nobody knows the fate of is sent again, wherever to. */
    BLIND_RESEND {
        @Override
        public Provider provider(Provider provider) {
            return withConduct(provider, Recovery.ASK_AGAIN, provider.capabilities().signed());
        }
    },
    /** What may have arrived is taken for what did not. */
    UNKNOWN_IS_NOT_SENT {
        @Override
        public Provider provider(Provider provider) {
            return new PassingProvider(provider) {
                @Override
                public Uni<Observation> submit(Assignment assignment) {
                    return provider.submit(assignment).onFailure(ProviderFault.Unknown.class)
                            .transform(fault -> new ProviderFault.NotSent("took too long"));
                }
            };
        }
    },
    /** A task that was submitted is never looked for again. */
    DUE_TIME_DROPPED {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> store.replace(change.before(),
                    change.after().state() instanceof TaskState.Running ? due(change.after(), null) : change.after()));
        }
    },
    /** Nothing but a wake makes anybody go on. */
    WAKE_REQUIRED {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
                    return Uni.createFrom().item(List.of());
                }
            };
        }
    },
    /** The sweep gets no further than the first row that is due. */
    POISON_BLOCKS {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<List<Due>> due(int shard, Due after, Instant until, int limit) {
                    return tasks.due(shard, after, until, 1);
                }
            };
        }
    },
    /** Strikes are not counted. */
    STRIKES_FORGIVEN {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> {
                Keeping kept = change.after().keeping();
                return store.replace(change.before(), with(change.after(),
                        new Keeping(kept.version(), kept.sequence(), 0, kept.resumeAt(), kept.dueAt(), kept.reseeds(),
                                kept.lag())));
            });
        }
    },
    /** Changes that clients can see are not counted. */
    SEQUENCE_NOT_COUNTED {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> {
                Keeping kept = change.after().keeping();
                return store.replace(change.before(), with(change.after(), new Keeping(kept.version(),
                        change.before().keeping().sequence(), kept.strikes(), kept.resumeAt(), kept.dueAt(), kept.reseeds(),
                        kept.lag())));
            });
        }
    },
    /** A key that is used again is answered with its task, whether or not that was ever added. */
    KEY_WITHOUT_TASK {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<Boolean> add(Task task) {
                    boolean repeated = Duration.between(task.createdAt(), scheduler.now()).compareTo(Duration.ofMinutes(2)) > 0;
                    return repeated ? Uni.createFrom().item(false) : tasks.add(task);
                }
            };
        }
    },
    /** A task that was forgotten leaves nothing to tell a repetition by. */
    NO_TOMBSTONE {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<Void> remove(Task task) {
                    return tasks.remove(unkeyed(task));
                }
            };
        }
    },
    /** What an upstream answered is dropped where somebody else has written the row meanwhile. */
    LATE_ANSWER_LOST {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> change.before().state() instanceof TaskState.Submitting
                    ? store.replace(change.before(), change.after()).onFailure(StaleTask.class).recoverWithItem(change.after())
                    : store.replace(change.before(), change.after()));
        }
    },
    /** Callbacks are answered, and not kept. */
    CALLBACK_NOT_KEPT {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
                    return tasks.get(id).map(found -> found.map(task -> task.keeping().version()));
                }
            };
        }
    },
    /** A callback is taken for one of the attempt under way, whichever it is of. */
    EARLIER_ATTEMPT_BELIEVED {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<Optional<Long>> receive(TaskId id, Callback callback) {
                    int attempt = row(tasks, id).map(task -> task.state().attempt()).filter(present -> present > 0)
                            .orElse(callback.attempt());
                    return tasks.receive(id, new Callback(callback.provider(), attempt, callback.at(), callback.body()));
                }
            };
        }
    },
    /** A callback that anybody could have sent is believed unasked. */
    UNSIGNED_BELIEVED {
        @Override
        public Provider provider(Provider provider) {
            return withConduct(provider, provider.capabilities().conduct().recovery(), true);
        }
    },
    /** The token of a callback's address is not looked at. */
    TOKEN_NOT_CHECKED {
        @Override
        public Links links(Links links) {
            return new Links(() -> links.to(""), World.SECRETS) {
                @Override
                public boolean callbackToken(String token, String provider, TaskId id, int attempt) {
                    return true;
                }
            };
        }
    },
    /** A subscriber that says 410 is asked again. */
    GONE_IS_REFUSED {
        @Override
        public Egress egress(Egress egress) {
            return new Network.Passing(egress) {
                @Override
                public Uni<EgressResponse> send(EgressRequest request) {
                    return egress.send(request).map(answer -> answer.status() == 410
                            ? new EgressResponse(500, answer.headers(), answer.body()) : answer);
                }
            };
        }
    },
    /** That a webhook has arrived is not written down. */
    DELIVERY_NOT_RECORDED {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> arrived(change.after()) > arrived(change.before())
                    ? Uni.createFrom().item(change.before()) : store.replace(change.before(), change.after()));
        }
    },
    /** A webhook that did not arrive is given up at once. */
    NEVER_TOLD_AGAIN {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> store.replace(change.before(), givenUp(change.after())));
        }
    },
    /** A webhook that did not arrive is sent again at once. */
    TOLD_AGAIN_AT_ONCE {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> store.replace(change.before(), hurried(change.after(), scheduler.now())));
        }
    },
    /** A slot stays with whoever had it first. */
    SLOT_LEAKED {
        @Override
        public Records records(Records records) {
            return new PassingRecords(records) {
                @Override
                public Uni<Boolean> replace(Row before, Row after) {
                    return before.key().startsWith("slot#") ? Uni.createFrom().item(false) : records.replace(before, after);
                }
            };
        }
    },
    /** A slot is had by whoever wants it. */
    SLOT_SHARED {
        @Override
        public Records records(Records records) {
            return new PassingRecords(records) {
                @Override
                public Uni<Optional<Row>> add(Row row) {
                    return row.key().startsWith("slot#") ? records.add(row).replaceWith(Optional.empty()) : records.add(row);
                }
            };
        }
    },
    /** Nobody sees who waits for a slot. */
    WAITER_FORGOTTEN {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<List<Waiting>> waiting(String provider, String beyond, int limit) {
                    return Uni.createFrom().item(List.of());
                }
            };
        }
    },
    /** A client is told that its task is called off, and it goes on. */
    CANCEL_NOT_WRITTEN {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> change.after().state() instanceof TaskState.Canceled
                    && !change.before().settled() ? Uni.createFrom().item(change.after())
                    : store.replace(change.before(), change.after()));
        }
    };
}
