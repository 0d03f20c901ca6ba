package dev.artrelay.protocol.aliyun;

import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import java.util.Optional;

/** Answers at the paths that the operator has found out, too. */
class AliyunPaths {

    void register(@Observes Router router, AliyunConfig config) {
        register(router, config.queryPath(), AliyunResource.QUERY);
        register(router, config.listPath(), AliyunResource.LIST);
    }

    private static void register(Router router, Optional<String> path, String ours) {
        path.filter(known -> !known.equals(ours)).ifPresent(known -> router.route(known).handler(request -> send(request, ours)));
    }

    /** The sender signed the path that it called. */
    private static void send(RoutingContext request, String ours) {
        String query = request.request().query();
        request.put(AliyunCall.PATH, request.request().path());
        request.reroute(query == null ? ours : ours + "?" + query);
    }
}
