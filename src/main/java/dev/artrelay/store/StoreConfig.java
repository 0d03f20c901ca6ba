package dev.artrelay.store;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** Which table, and who makes it. */
@ConfigMapping(prefix = "artrelay.store")
interface StoreConfig {

    /** The table's name. */
    @WithDefault("artrelay")
    String table();

    /** Is the table made at start, where there is none? On AWS the template makes it. */
    @WithDefault("false")
    boolean createTable();
}
