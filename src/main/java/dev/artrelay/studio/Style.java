package dev.artrelay.studio;

import java.util.List;

/**
 * A look that can be asked for by name.
 *
 * @param words lower case English words and Chinese phrases that call for it in a free prompt
 */
public record Style(String id, String english, String chinese, Family family, List<String> words) {

    /** Whose catalogue the id comes from. */
    public enum Family { ALIYUN, ACE }

    static Style aliyun(String id, String english, String chinese, String words) {
        return new Style(id, english, chinese, Family.ALIYUN, List.of(words.split(" ")));
    }

    static Style ace(String id, String english, String chinese, String words) {
        return new Style(id, english, chinese, Family.ACE, List.of(words.split(" ")));
    }
}
