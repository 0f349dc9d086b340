package io.github.chimelocal.api.model;

import java.util.Collections;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Knows how AWS spells the constants of one of the domain's enums. */
final class WireEnumMapping<E extends Enum<E>> {

    private final Map<E, String> spellings;
    private final Map<String, E> constants;

    private WireEnumMapping(Map<E, String> spellings, Map<String, E> constants) {
        this.spellings = Collections.unmodifiableMap(spellings);
        this.constants = Collections.unmodifiableMap(constants);
    }

    static <E extends Enum<E>> WireEnumMapping<E> of(Class<E> type) {
        return new WireEnumMapping<>(new EnumMap<>(type), new HashMap<>());
    }

    WireEnumMapping<E> with(E constant, String spelling) {
        var moreSpellings = new HashMap<>(spellings);
        moreSpellings.put(constant, spelling);
        var moreConstants = new HashMap<>(constants);
        moreConstants.put(spelling, constant);
        return new WireEnumMapping<>(moreSpellings, moreConstants);
    }

    E read(String spelling) {
        E constant = constants.get(spelling);
        if (constant == null) {
            throw new IllegalArgumentException("Validation should have refused " + spelling);
        }
        return constant;
    }

    @Nullable
    E readOptional(@Nullable String spelling) {
        return spelling == null ? null : read(spelling);
    }

    String write(E constant) {
        String spelling = spellings.get(constant);
        if (spelling == null) {
            throw new IllegalStateException("No spelling for " + constant);
        }
        return spelling;
    }

    @Nullable
    String writeOptional(@Nullable E constant) {
        return constant == null ? null : write(constant);
    }
}
