package org.clearinghouse;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Groups of top-level classes that all depend on each other, by Kosaraju's algorithm. Nested classes count as their outer one. */
final class ClassCycles {
    private ClassCycles() {}

    /** The names of the largest group; a single name where there is no cycle. */
    static Set<String> findLargest(JavaClasses classes) {
        Map<String, Set<String>> forward = collectDependencies(classes);
        Map<String, Set<String>> backward = reverse(forward);
        Set<String> seen = new HashSet<>();
        return sortByFinish(forward).stream()
                .map(start -> reach(start, backward, seen))
                .max(Comparator.comparingInt(Set::size))
                .orElseThrow();
    }

    private static Map<String, Set<String>> collectDependencies(JavaClasses classes) {
        Map<String, Set<String>> dependencies = new TreeMap<>();
        for (JavaClass type : classes) {
            dependencies
                    .computeIfAbsent(outermost(type), name -> new TreeSet<>())
                    .addAll(type.getDirectDependenciesFromSelf().stream()
                            .map(dependency -> outermost(dependency.getTargetClass()))
                            .filter(name -> name.startsWith("org.clearinghouse."))
                            .collect(Collectors.toSet()));
        }
        return dependencies;
    }

    private static String outermost(JavaClass type) {
        return type.getBaseComponentType().getName().replaceAll("\\$.*", "");
    }

    private static Map<String, Set<String>> reverse(Map<String, Set<String>> dependencies) {
        Map<String, Set<String>> reversed = new TreeMap<>();
        dependencies.forEach((from, targets) -> targets.forEach(
                to -> reversed.computeIfAbsent(to, name -> new TreeSet<>()).add(from)));
        return reversed;
    }

    /** All classes, those that a depth-first search leaves last at the front. */
    private static List<String> sortByFinish(Map<String, Set<String>> dependencies) {
        Deque<String> finished = new ArrayDeque<>();
        Set<String> seen = new HashSet<>();
        dependencies.keySet().forEach(name -> visit(name, dependencies, seen, finished));
        return List.copyOf(finished);
    }

    private static void visit(
            String name, Map<String, Set<String>> dependencies, Set<String> seen, Deque<String> finished) {
        if (seen.add(name)) {
            dependencies.getOrDefault(name, Set.of()).forEach(next -> visit(next, dependencies, seen, finished));
            finished.push(name);
        }
    }

    private static Set<String> reach(String start, Map<String, Set<String>> dependencies, Set<String> seen) {
        Set<String> group = new TreeSet<>();
        Deque<String> open = new ArrayDeque<>(List.of(start));
        while (!open.isEmpty()) {
            String name = open.pop();
            if (seen.add(name)) {
                group.add(name);
                open.addAll(dependencies.getOrDefault(name, Set.of()));
            }
        }
        return group;
    }
}
