package dev.artrelay.protocol.aliyun;

import dev.artrelay.edge.Premises;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The product's three addresses, and those that the operator has found out. */
@Singleton
class AliyunPremises implements Premises {

    private static final Set<String> READING = Set.of("GET", "POST");

    private final Map<String, Set<String>> addresses;
    private final Answers answers;

    AliyunPremises(AliyunConfig config, Answers answers) {
        this.addresses = Stream.of(Stream.of(AliyunResource.QUERY, AliyunResource.LIST), config.queryPath().stream(), config.listPath().stream())
                .flatMap(each -> each).distinct().collect(Collectors.toMap(path -> path, path -> READING, (one, same) -> one, HashMap::new));
        this.answers = answers;
        addresses.put(AliyunResource.SUBMIT, Set.of("POST"));
    }

    @Override
    public Optional<Set<String>> methods(String path) {
        boolean below = addresses.keySet().stream().anyMatch(address -> path.startsWith(address + "/"));
        return below ? Optional.of(Set.of()) : Optional.ofNullable(addresses.get(path));
    }

    @Override
    public long largestBody() {
        return AliyunCall.LARGEST;
    }

    @Override
    public Answer turnedAway(Reason reason, String path) {
        return answers.atTheDoor(AliyunRefusal.of(switch (reason) {
            case NOTHING_HERE -> GatewayError.NO_SUCH_PATH;
            case WRONG_METHOD -> GatewayError.INVALID_METHOD;
            case TOO_LARGE -> GatewayError.BODY_TOO_LARGE;
        }));
    }
}
