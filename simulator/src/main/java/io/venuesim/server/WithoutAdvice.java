package io.venuesim.server;

import java.io.IOException;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;
import java.util.function.Supplier;

/**
 * Javalin prints twelve lines of advice on standard error, at each start, to a program that has no logging library. A test
 * that embeds five venues would see them five times, and there is no setting against it: so where there is no library,
 * Javalin is shown the one of SLF4J that logs nothing. Nobody else sees it.
 */
final class WithoutAdvice extends ClassLoader {
    private static final String PROVIDERS = "META-INF/services/org.slf4j.spi.SLF4JServiceProvider";

    private WithoutAdvice(ClassLoader parent) {
        super(parent);
    }

    static <T> T call(Supplier<T> start) {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(new WithoutAdvice(WithoutAdvice.class.getClassLoader()));
        try {
            return start.get();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    @Override
    public Enumeration<URL> getResources(String name) throws IOException {
        Enumeration<URL> found = super.getResources(name);
        URL silence = WithoutAdvice.class.getResource("silence");
        return name.equals(PROVIDERS) && !found.hasMoreElements() && silence != null
                ? Collections.enumeration(Collections.singleton(silence))
                : found;
    }
}
