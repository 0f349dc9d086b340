package io.github.chimelocal.call;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What AWS's side knows by name, for those who do not know AWS's side.
 *
 * @param errors the modelled ones, as the SDKs name their exceptions
 * @param spellings what each error may be called, itself included
 */
public record OperationCatalog(List<String> operations, List<String> errors, Map<String, String> spellings) {

    public OperationCatalog {
        operations = List.copyOf(operations);
        errors = List.copyOf(errors);
        spellings = Map.copyOf(spellings);
    }

    /** Returns the exception's name for that name, or the short one in an error's body. */
    public Optional<String> error(String name) {
        return Optional.ofNullable(spellings.get(name));
    }
}
