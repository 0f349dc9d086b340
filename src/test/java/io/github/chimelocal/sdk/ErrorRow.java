package io.github.chimelocal.sdk;

import java.util.List;
import java.util.Optional;

/**
 * One error of one or several operations.
 *
 * @param error the name of its shape, which is that of the SDK's class
 * @param why its cause, or why it has none
 * @param proof how to bring it about; empty if nothing does
 */
public record ErrorRow(String error, List<String> operations, Reachability verdict, String why, Optional<Proof> proof) {

    /**
     * Brings an error about.
     *
     * @param message what the error's message holds
     */
    public record Proof(String message, Provocation provocation) {}

    /** Makes calls of which the last one is refused. */
    @FunctionalInterface
    public interface Provocation {
        /** Calls in the name of the caller, perhaps by the call of the operation in question. */
        void provoke(SdkClients caller, OperationCall call);
    }
}
