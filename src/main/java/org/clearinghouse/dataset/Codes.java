package org.clearinghouse.dataset;

import java.util.List;

/** The codes an area is known by. */
final class Codes {
    private Codes() {}

    static List<String> collectCodes(Area area) {
        return area instanceof State state
                ? List.of(area.getCode(), state.getFips(), area.getName())
                : List.of(area.getCode(), area.getName());
    }
}
