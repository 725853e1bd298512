package press.courant.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A workflow of GitHub's, read as far as our rules go.
 *
 * @param knows whether our command line has a command with an option
 */
record Workflow(String name, Map<?, ?> content, BiPredicate<String, String> knows) {
    private static final Map<String, String> READ = Map.of("contents", "read");
    private static final Pattern PINNED = Pattern.compile("actions/[a-z-]+(/[a-z-]+)?@(v\\d+|[0-9a-f]{40})");
    private static final Pattern OUR_COMMAND = Pattern.compile("bin/courant +([a-z]+)(.*)");
    private static final Pattern OPTION = Pattern.compile("(?<= )--[a-z-]+");
    private static final Set<String> WRITES_TO_DEPLOY = Set.of("pages", "id-token");

    static Workflow parse(String name, String text, BiPredicate<String, String> knows) {
        Object content = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
        return new Workflow(name, (Map<?, ?>) content, knows);
    }

    /** YAML 1.1 takes {@code on} for a truth value. */
    Map<?, ?> triggers() {
        return map(content.get(true));
    }

    List<String> violations() {
        List<String> violations = new ArrayList<>();
        if (!READ.equals(content.get("permissions"))) {
            violations.add("permissions are to be 'contents: read' at the top: " + content.get("permissions"));
        }
        if (map(content.get("concurrency")).get("group") == null) {
            violations.add("no concurrency group");
        }
        if (triggers().get("schedule") instanceof List<?> schedules) {
            for (Object schedule : schedules) {
                String cron = String.valueOf(map(schedule).get("cron"));
                if (!cron.matches("([1-9]|[1-5]\\d) .*")) {
                    violations.add("on the hour, when everybody's run: " + cron);
                }
            }
        }
        map(content.get("jobs")).forEach((job, body) -> job(job + ": ", map(body), violations));
        return violations;
    }

    private void job(String job, Map<?, ?> body, List<String> violations) {
        boolean calls = body.containsKey("uses");
        Set<String> used = new HashSet<>();
        List<?> steps = body.get("steps") instanceof List<?> list ? list : List.of();
        steps.forEach(step -> used.add(String.valueOf(map(step).get("uses")).replaceAll("@.*", "")));
        boolean deploys = calls || used.contains("actions/deploy-pages");
        map(body.get("permissions")).forEach((scope, access) -> {
            if (!access.equals("read") && !(deploys && WRITES_TO_DEPLOY.contains(scope))) {
                violations.add(job + "may " + access + " " + scope);
            }
        });
        if (deploys && !map(body.get("permissions")).keySet().containsAll(WRITES_TO_DEPLOY)) {
            violations.add(job + "may not deploy");
        }
        if (calls && !Files.isRegularFile(Path.of(String.valueOf(body.get("uses"))))) {
            violations.add(job + "no such workflow: " + body.get("uses"));
        }
        if (!calls && !body.containsKey("timeout-minutes")) {
            violations.add(job + "no timeout");
        }
        steps.forEach(step -> step(job, map(step), violations));
    }

    private void step(String job, Map<?, ?> step, List<String> violations) {
        if (step.get("uses") instanceof String action) {
            if (!PINNED.matcher(action).matches()) {
                violations.add(job + "not pinned, or not GitHub's own: " + action);
            }
            if (action.startsWith("actions/checkout@")
                    && !Boolean.FALSE.equals(map(step.get("with")).get("persist-credentials"))) {
                violations.add(job + "credentials stay on the disk");
            }
        }
        if (step.get("run") instanceof String script) {
            if (script.contains("${{")) {
                violations.add(job + "an expression in a script, where its value is code");
            }
            Matcher command = OUR_COMMAND.matcher(script);
            while (command.find()) {
                List<String> options = OPTION.matcher(command.group(2)).results().map(found -> found.group()).toList();
                for (String option : options.isEmpty() ? List.of("--help") : options) {
                    if (!knows.test(command.group(1), option)) {
                        violations.add(job + "no such command or option: " + command.group(1) + " " + option);
                    }
                }
            }
        }
    }

    /** The scripts of all steps. */
    List<String> scripts() {
        List<String> scripts = new ArrayList<>();
        map(content.get("jobs")).values().forEach(job -> {
            if (map(job).get("steps") instanceof List<?> steps) {
                steps.forEach(step -> {
                    if (map(step).get("run") instanceof String script) {
                        scripts.add(script);
                    }
                });
            }
        });
        return scripts;
    }

    /** The actions used, with their versions. */
    Set<String> actions() {
        Set<String> actions = new HashSet<>();
        map(content.get("jobs")).values().forEach(job -> {
            if (map(job).get("steps") instanceof List<?> steps) {
                steps.forEach(step -> {
                    if (map(step).get("uses") instanceof String action) {
                        actions.add(action);
                    }
                });
            }
        });
        return actions;
    }

    private static Map<?, ?> map(Object value) {
        return value instanceof Map<?, ?> map ? map : Map.of();
    }

    @Override
    public String toString() {
        return name;
    }
}
