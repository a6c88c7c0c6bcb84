package flows;

import static net.bytebuddy.matcher.ElementMatchers.hasSuperType;
import static net.bytebuddy.matcher.ElementMatchers.isAbstract;
import static net.bytebuddy.matcher.ElementMatchers.isConstructor;
import static net.bytebuddy.matcher.ElementMatchers.isMethod;
import static net.bytebuddy.matcher.ElementMatchers.nameStartsWith;
import static net.bytebuddy.matcher.ElementMatchers.named;
import static net.bytebuddy.matcher.ElementMatchers.not;

import java.lang.instrument.Instrumentation;
import net.bytebuddy.agent.builder.AgentBuilder;
import net.bytebuddy.asm.Advice;

/** A Java agent that reports every entry into a method of the project, records apart, to {@link FlowTrace}. */
public final class FlowAgent {
    private FlowAgent() {}

    /** Called by the JVM. */
    public static void premain(String arguments, Instrumentation instrumentation) {
        new AgentBuilder.Default()
                .disableClassFormatChanges()
                .type(nameStartsWith("org.clearinghouse.").and(not(hasSuperType(named("java.lang.Record")))))
                .transform((builder, type, loader, module, domain) -> builder.visit(
                                Advice.to(MethodAdvice.class).on(isMethod().and(not(isAbstract()))))
                        .visit(Advice.to(ConstructorAdvice.class).on(isConstructor())))
                .installOn(instrumentation);
    }

    /** Is copied into each method. */
    public static final class MethodAdvice {
        @Advice.OnMethodEnter
        static void enter(@Advice.Origin("#t") String type) {
            FlowTrace.enter(type);
        }

        @Advice.OnMethodExit(onThrowable = Throwable.class)
        static void exit() {
            FlowTrace.exit();
        }
    }

    /** Is copied into each constructor, whose exceptions cannot be caught. */
    public static final class ConstructorAdvice {
        @Advice.OnMethodExit
        static void exit(@Advice.Origin("#t") String type) {
            FlowTrace.enter(type);
            FlowTrace.exit();
        }
    }
}
