package io.github.chimelocal.api.front;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.util.List;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.springframework.web.method.HandlerMethod;

class UnreflectedTest {

    static class Controller {

        List<String> callers(String first, int second) {
            assertThat(first + second).isEqualTo("a1");
            return StackWalker.getInstance(StackWalker.Option.SHOW_REFLECT_FRAMES)
                    .walk(frames ->
                            frames.map(StackWalker.StackFrame::getClassName).toList());
        }

        void fail() throws IOException {
            throw new IOException("gone");
        }
    }

    @Test
    void invokesWithoutReflection() throws Exception {
        var method = new HandlerMethod(
                new Controller(), Controller.class.getDeclaredMethod("callers", String.class, int.class));

        assertThat(new Unreflected(method).doInvoke("a", 1))
                .asInstanceOf(InstanceOfAssertFactories.list(String.class))
                .startsWith(Controller.class.getName())
                .contains(Unreflected.class.getName())
                .satisfies(callers -> assertThat(callers.subList(0, callers.indexOf(Unreflected.class.getName())))
                        .noneMatch(caller -> caller.contains(".reflect.")));
    }

    @Test
    void throwsWhatTheControllerThrows() throws Exception {
        var method = new HandlerMethod(new Controller(), Controller.class.getDeclaredMethod("fail"));

        assertThatExceptionOfType(IOException.class)
                .isThrownBy(() -> new Unreflected(method).doInvoke())
                .withMessage("gone");
    }
}
