package org.clearinghouse;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.core.importer.Location;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.quarkus.hibernate.orm.panache.PanacheEntityBase;
import jakarta.persistence.EntityManager;
import java.sql.Connection;
import java.text.DecimalFormatSymbols;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The rules of the code's structure; CONTRIBUTING.md explains them. */
@AnalyzeClasses(packages = "org.clearinghouse", importOptions = ArchitectureTest.MainClasses.class)
class ArchitectureTest {
    private static final String ROOT = "org.clearinghouse.";

    /** From the bottom up: a package may use those before it, and none after it. */
    private static final List<String> LAYERS = List.of(
            "model",
            "io",
            "catalogue",
            "security",
            "postgres",
            "persistence",
            "dataset.history",
            "dataset.figures",
            "dataset",
            "dataset.snapshot",
            "dataset.refresh",
            "query",
            "ingest.result",
            "ingest.format",
            "ingest.format.html",
            "ingest.format.pdf",
            "ingest.extraction.text",
            "ingest.extraction.number",
            "ingest.extraction.area",
            "ingest.extraction.time",
            "ingest.extraction.layout",
            "ingest.extraction.template",
            "ingest.extraction.attribution",
            "ingest.extraction.table",
            "ingest.extraction",
            "ingest",
            "limits",
            "graphql.schema",
            "graphql.fastpath",
            "graphql.api",
            "graphql.engine",
            "export",
            "web",
            "http",
            "mcp",
            "http.cache",
            "http.routes",
            "cli");

    /** Methods and constructors that have an equivalent with a locale. */
    private static final Set<String> LOCALE_DEPENDENT = Set.of(
            "String.format",
            "String.toLowerCase",
            "String.toUpperCase",
            "PrintStream.format",
            "PrintStream.printf",
            "PrintWriter.format",
            "PrintWriter.printf",
            "Formatter.<init>",
            "MessageFormat.<init>",
            "MessageFormat.format",
            "DecimalFormat.<init>",
            "SimpleDateFormat.<init>",
            "NumberFormat.getInstance",
            "NumberFormat.getIntegerInstance",
            "NumberFormat.getNumberInstance",
            "NumberFormat.getPercentInstance",
            "DateTimeFormatter.ofPattern",
            "DateTimeFormatter.ofLocalizedDate",
            "Collator.getInstance",
            "Scanner.<init>");

    private static final int LARGEST_CLASS_CYCLE = 12;

    @ArchTest
    static final ArchRule everyPackageHasALayer =
            classes().should(satisfy("be in a package of the layers", type -> LAYERS.contains(layer(type))));

    @ArchTest
    static final ArchRule layersPointDown = classes().should(dependOnlyOnLowerLayers());

    @ArchTest
    static final ArchRule packagesHaveNoCycles =
            slices().matching(ROOT + "(**)").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule exceptionsEndInException =
            classes().that().areAssignableTo(Throwable.class).should().haveSimpleNameEndingWith("Exception");

    @ArchTest
    static final ArchRule queriesStandInPersistence = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + "persistence", ROOT + "postgres")
            .should()
            .callMethodWhere(isQuery())
            .because("HQL and SQL are written in persistence and in the migrations only");

    @ArchTest
    static final ArchRule responsesHaveOneOrder = noClasses()
            .that()
            .resideInAnyPackage(
                    ROOT + "graphql..",
                    ROOT + "http..",
                    ROOT + "export..",
                    ROOT + "web..",
                    ROOT + "mcp..",
                    ROOT + "query..")
            .should()
            .callMethodWhere(createsUnorderedCollection())
            .because("Map.of and Set.of have another order in each process, and equal ETags promise equal bytes");

    @ArchTest
    static final ArchRule localesAreNamed = noClasses()
            .should()
            .callCodeUnitWhere(usesDefaultLocale())
            .because("the default locale differs between machines; name Locale.ROOT, or format with %s");

    @ArchTest
    static void classNamesAreUnique(JavaClasses classes) {
        Map<String, List<String>> bySimpleName = classes.stream()
                .filter(JavaClass::isTopLevelClass)
                .filter(type -> !type.getSimpleName().equals("package-info"))
                .collect(Collectors.groupingBy(
                        JavaClass::getSimpleName, Collectors.mapping(JavaClass::getName, Collectors.toList())));
        assertThat(bySimpleName.values()).allSatisfy(names -> assertThat(names).hasSize(1));
    }

    @ArchTest
    static void classCyclesAreSmall(JavaClasses classes) {
        assertThat(ClassCycles.findLargest(classes)).hasSizeLessThanOrEqualTo(LARGEST_CLASS_CYCLE);
    }

    private static String layer(JavaClass type) {
        return type.getPackageName().substring(ROOT.length());
    }

    private static ArchCondition<JavaClass> dependOnlyOnLowerLayers() {
        return new ArchCondition<>("depend only on packages of lower layers") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                int own = LAYERS.indexOf(layer(type));
                type.getDirectDependenciesFromSelf().stream()
                        .filter(dependency ->
                                dependency.getTargetClass().getPackageName().startsWith(ROOT))
                        .filter(dependency -> LAYERS.indexOf(layer(dependency.getTargetClass())) > own)
                        .forEach(dependency ->
                                events.add(SimpleConditionEvent.violated(dependency, dependency.getDescription())));
            }
        };
    }

    private static ArchCondition<JavaClass> satisfy(String description, Predicate<JavaClass> rule) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                if (!rule.test(type)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName() + " is not"));
                }
            }
        };
    }

    private static DescribedPredicate<JavaCall<?>> isQuery() {
        return DescribedPredicate.describe("is a query", call -> {
            JavaClass owner = call.getTargetOwner();
            String name = call.getName();
            boolean hasText = call.getTarget().getRawParameterTypes().stream()
                    .anyMatch(parameter -> parameter.isEquivalentTo(String.class));
            return owner.isAssignableTo(PanacheEntityBase.class)
                            && hasText
                            && Set.of("find", "list", "stream", "update", "delete", "count")
                                    .contains(name)
                            && isInherited(call)
                    || owner.isAssignableTo(EntityManager.class)
                            && (name.startsWith("create") || name.equals("getCriteriaBuilder"))
                    || owner.isAssignableTo(Connection.class)
                            && (name.startsWith("prepare") || name.equals("createStatement"));
        });
    }

    /** Whether a call reaches Panache's own method, not a finder of the same name that the entity declares. */
    private static boolean isInherited(JavaAccess<?> call) {
        return call.getTargetOwner().getMethods().stream()
                .noneMatch(method -> method.getName().equals(call.getName()));
    }

    /** {@code formatted} is allowed, because FormatStringsTest checks the format strings. */
    private static DescribedPredicate<JavaCall<?>> usesDefaultLocale() {
        return DescribedPredicate.describe("uses the default locale", call -> {
            String method = call.getTargetOwner().getSimpleName() + "." + call.getName();
            return LOCALE_DEPENDENT.contains(method)
                    && call.getTarget().getRawParameterTypes().stream()
                            .noneMatch(parameter -> parameter.isEquivalentTo(Locale.class)
                                    || parameter.isEquivalentTo(DecimalFormatSymbols.class));
        });
    }

    private static DescribedPredicate<JavaCall<?>> createsUnorderedCollection() {
        return DescribedPredicate.describe("creates an unordered map or set", call -> {
            boolean ofMap = call.getTargetOwner().isEquivalentTo(Map.class);
            boolean ofSet = call.getTargetOwner().isEquivalentTo(Set.class);
            int parameters = call.getTarget().getRawParameterTypes().size();
            return call.getName().equals("of") && (ofMap && parameters > 2 || ofSet && parameters > 1)
                    || ofMap && call.getName().equals("ofEntries");
        });
    }

    /** Leaves tests out, wherever the build puts them. */
    static final class MainClasses implements ImportOption {
        @Override
        public boolean includes(Location location) {
            return !location.contains("/test-classes/") && !location.contains("/test/org/clearinghouse/");
        }
    }
}
