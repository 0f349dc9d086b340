package io.github.chimelocal.wirediff;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * One connection of a test.
 *
 * @param cutShort whether the client closed its side without waiting for a further answer
 */
record Recording(List<Turn> turns, boolean cutShort) {

    /** What the client sent, and what the server answered before the client sent more; a character for each byte. */
    record Turn(String sent, String answered) {}

    void write(DataOutputStream out) throws IOException {
        out.writeInt(turns.size());
        for (Turn turn : turns) {
            write(out, turn.sent);
            write(out, turn.answered);
        }
        out.writeBoolean(cutShort);
    }

    static Recording read(DataInputStream in) throws IOException {
        var turns = new ArrayList<Turn>();
        for (int left = in.readInt(); left > 0; left--) {
            turns.add(new Turn(text(in), text(in)));
        }
        return new Recording(turns, in.readBoolean());
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        out.writeInt(text.length());
        out.writeBytes(text);
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), ISO_8859_1);
    }
}
