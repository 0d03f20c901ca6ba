package dev.artrelay.simulation;

import static dev.artrelay.simulation.Tampering.replacing;
import static dev.artrelay.simulation.Tampering.written;

import dev.artrelay.artwork.ArtworkStore;
import dev.artrelay.provider.Assignment;
import dev.artrelay.provider.Provider;
import dev.artrelay.store.PassingRecords;
import dev.artrelay.store.PassingTasks;
import dev.artrelay.store.Records;
import dev.artrelay.store.Tasks;
import dev.artrelay.task.ImageRequest;
import dev.artrelay.task.Keeping;
import dev.artrelay.task.Observation;
import dev.artrelay.task.Order;
import dev.artrelay.task.Task;
import dev.artrelay.task.TaskId;
import dev.artrelay.task.Verdict;
import dev.artrelay.verdict.JudgeCode;
import dev.artrelay.wake.Wake;
import dev.artrelay.wake.WakeCall;
import io.smallrye.mutiny.Uni;
import java.util.List;
import java.util.Optional;

/** The bugs that the simulator is known to find in what lies beside the life of tasks: places, rates, codes, errands, uploads. */
enum PlantedBeside implements Mutant {

    /** A place stays with whoever had it first. */
    PLACE_LEAKED {
        @Override
        public Records records(Records records) {
            return written(records, "live#", (before, after) -> after.text().contains(before.text())
                    ? records.replace(before, after) : Uni.createFrom().item(false));
        }
    },
    /** A place is written whoever has written there since. */
    PLACE_UNFENCED {
        @Override
        public Records records(Records records) {
            return written(records, "live#", (before, after) -> records.get(before.key())
                    .chain(held -> records.replace(held.orElse(before), after)));
        }
    },
    /** Who has a place is taken for gone. */
    PLACE_LOST {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return new PassingTasks(tasks) {
                @Override
                public Uni<List<Task>> get(List<TaskId> ids) {
                    return Uni.createFrom().item(List.of());
                }
            };
        }
    },
    /** What one machine takes of a rate another does not see. */
    RATE_UNFENCED {
        @Override
        public Records records(Records records) {
            return written(records, "rate#", (before, after) -> Uni.createFrom().item(true));
        }
    },
    /** Seeds are not counted. */
    SEEDS_NOT_COUNTED {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> {
                Keeping kept = change.after().keeping();
                return store.replace(change.before(), Tampering.with(change.after(), new Keeping(kept.version(),
                        kept.sequence(), kept.strikes(), kept.resumeAt(), kept.dueAt(), 0, kept.lag())));
            });
        }
    },
    /** Whatever is in a picture, it scans. */
    EVERYTHING_SCANS {
        @Override
        public JudgeCode code(JudgeCode code) {
            return new Eyes() {
                @Override
                public Optional<Verdict> judge(byte[] image, String expected) {
                    return code.judge(image, expected).map(found -> new Verdict(true, found.content(), found.decoders(), 1,
                            found.conditions(), found.profile(), found.grade(), found.repaired()));
                }
            };
        }
    },
    /** A verdict goes by whether there is a code, and not by what it says. */
    CONTENT_NOT_COMPARED {
        @Override
        public JudgeCode code(JudgeCode code) {
            return new Eyes() {
                @Override
                public Optional<Verdict> judge(byte[] image, String expected) {
                    return code.judge(image, null);
                }
            };
        }

        @Override
        public Provider provider(Provider provider) {
            return new PassingProvider(provider) {
                @Override
                public Uni<Observation> submit(Assignment asked) {
                    Order order = asked.order();
                    ImageRequest other = order.request().coded("something else", null);
                    return provider.submit(new Assignment(asked.task(), asked.attempt(), asked.model(), new Order(order.client(),
                            order.model(), order.route(), other, order.webhook(), order.terms(), order.origin(), order.payload()),
                            asked.upstreamId(), asked.callback(), asked.trace()));
                }
            };
        }
    },
    /** A picture that was mended is said to be our own. */
    SOURCE_FORGOTTEN {
        @Override
        public Tasks tasks(Tasks tasks, Scheduler scheduler) {
            return replacing(tasks, (store, change) -> store.replace(change.before(), Tampering.sourceless(change.after())));
        }
    },
    /** Of a code in a client's picture only the beginning is read. */
    READ_IN_PART {
        @Override
        public JudgeCode code(JudgeCode code) {
            return new Eyes() {
                @Override
                public Optional<String> read(byte[] image) {
                    return code.read(image).map(text -> text.substring(0, text.length() / 2));
                }
            };
        }
    },
    /** A code in a client's picture is not seen. */
    READ_IN_VAIN {
        @Override
        public JudgeCode code(JudgeCode code) {
            return new Eyes() {
                @Override
                public Optional<String> read(byte[] image) {
                    return Optional.empty();
                }
            };
        }
    },
    /** Whoever is handed what is due takes it for an old wake. */
    HANDED_OVER_IN_VAIN {
        @Override
        public Wake wake(Wake wake) {
            return (id, version, time) -> version == WakeCall.DUE ? Uni.createFrom().voidItem() : wake.at(id, version, time);
        }
    },
    /** An errand whose wake is lost is not looked for. */
    ERRAND_NOT_SWEPT {
        @Override
        public Records records(Records records) {
            return new PassingRecords(records) {
                @Override
                public Uni<List<Row>> list(String owner, int limit) {
                    return owner.equals("errands") ? Uni.createFrom().item(List.of()) : records.list(owner, limit);
                }
            };
        }
    },
    /** An errand is taken for done as soon as somebody has it. */
    ERRAND_DONE_AT_ONCE {
        @Override
        public Records records(Records records) {
            return written(records, "errand#", (before, after) -> records.remove(before.key()).replaceWith(true));
        }
    },
    /** Who is enabled again is not. */
    ENABLING_NOT_WRITTEN {
        @Override
        public Records records(Records records) {
            return written(records, "hooks#", (before, after) -> before.text().contains("GONE") && !after.text().contains("GONE")
                    ? Uni.createFrom().item(true) : records.replace(before, after));
        }
    },
    /** Pictures stay when their task is forgotten. */
    PICTURES_LEFT {
        @Override
        public ArtworkStore pictures(ArtworkStore pictures) {
            return new PassingPictures(pictures) {
                @Override
                public Uni<Void> removeAll(TaskId task) {
                    return Uni.createFrom().voidItem();
                }
            };
        }
    },
    /** What comes with a submission is not kept. */
    UPLOAD_DROPPED {
        @Override
        public ArtworkStore pictures(ArtworkStore pictures) {
            return new PassingPictures(pictures) {
                @Override
                public Uni<Void> put(TaskId task, String name, byte[] bytes) {
                    return name.contains("input-") ? Uni.createFrom().voidItem() : pictures.put(task, name, bytes);
                }
            };
        }
    }
}
