package press.courant.render;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

/** The components of a record class by name, looked up once. */
record RecordShape(Map<String, Component> components) {

    static RecordShape of(Class<?> type, Set<String> html) {
        Map<String, Component> components = new HashMap<>();
        for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Method accessor = component.getAccessor();
            // Without the check of who calls, which would walk the stack each time.
            accessor.setAccessible(true);
            components.put(name, new Component(accessor, html.contains(name)));
        }
        return new RecordShape(components);
    }

    /**
     * One component.
     *
     * @param html whether its text is HTML
     */
    record Component(Method accessor, boolean html) {
        Object of(Record record) {
            try {
                return accessor.invoke(record);
            } catch (IllegalAccessException | InvocationTargetException e) {
                throw new IllegalStateException("A template sees public records only: " + accessor, e);
            }
        }
    }
}
