package io.github.chimelocal.api.front;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.annotation.ServletInvocableHandlerMethod;

/**
 * Invokes a controller without reflection, which is native in the distribution: a virtual thread that waits below a native
 * method keeps its carrier, and when all have been kept nothing moves any more.
 */
final class Unreflected extends ServletInvocableHandlerMethod {

    private static final MethodType OF_ALL = MethodType.methodType(Object.class, Object.class, Object[].class);

    private static final Map<Method, MethodHandle> HANDLES = new ConcurrentHashMap<>();

    Unreflected(HandlerMethod method) {
        super(method);
    }

    @Override
    protected @Nullable Object doInvoke(@Nullable Object... arguments) throws Exception {
        try {
            return handle().invokeExact(getBean(), arguments);
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable neither) {
            throw new IllegalStateException(neither);
        }
    }

    /** To compute what is there already may wait for others who look for theirs. */
    private MethodHandle handle() {
        MethodHandle known = HANDLES.get(getBridgedMethod());
        return known != null ? known : HANDLES.computeIfAbsent(getBridgedMethod(), Unreflected::handle);
    }

    private static MethodHandle handle(Method accessible) {
        try {
            return MethodHandles.lookup()
                    .unreflect(accessible)
                    .asSpreader(Object[].class, accessible.getParameterCount())
                    .asType(OF_ALL);
        } catch (IllegalAccessException hidden) {
            throw new IllegalStateException(hidden);
        }
    }
}
