package io.github.chimelocal.config.startup;

import io.github.chimelocal.config.properties.InvalidSettingException;
import io.github.chimelocal.json.InvalidMemberException;
import io.github.chimelocal.state.DocumentTooLongException;
import io.github.chimelocal.state.StateService;
import io.github.chimelocal.state.StateService.ImportResult;
import io.github.chimelocal.state.StateService.TimeHandling;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The file whose meetings are there at the start. */
public record InitialStateLoader(String name) {

    private static final Logger log = LoggerFactory.getLogger("io.github.chimelocal.ChimeLocal");

    /**
     * Imports the file.
     *
     * @throws InvalidSettingException when it cannot be read or is no state document
     */
    public void load(StateService state) {
        try (InputStream document = Files.newInputStream(Path.of(name))) {
            tell(state.load(document, TimeHandling.SHIFT));
        } catch (InvalidMemberException broken) {
            throw unusable(broken.getMessage());
        } catch (InvalidPathException | NoSuchFileException missing) {
            throw unusable("there is none of that name");
        } catch (AccessDeniedException unreadable) {
            throw unusable("it may not be read");
        } catch (DocumentTooLongException tooLong) {
            throw unusable("it is longer than %s bytes".formatted(state.maxLength()));
        } catch (IOException unreadable) {
            throw unusable("it cannot be read: " + unreadable.getMessage());
        }
    }

    private void tell(ImportResult loaded) {
        String over = loaded.ended() == 0 ? "" : "; %s more are over".formatted(loaded.ended());
        log.info(
                "{} {} loaded from {}{}",
                loaded.meetings(),
                loaded.meetings() == 1 ? "meeting" : "meetings",
                name,
                over);
    }

    private InvalidSettingException unusable(String reason) {
        return new InvalidSettingException("chime.state.file", name, "a file that can be loaded: " + reason);
    }
}
