package press.courant.render;

import freemarker.template.ObjectWrapper;
import freemarker.template.SimpleNumber;
import freemarker.template.SimpleScalar;
import freemarker.template.TemplateBooleanModel;
import freemarker.template.TemplateHashModel;
import freemarker.template.TemplateModel;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateModelIterator;
import freemarker.template.TemplateSequenceModel;
import freemarker.template.TemplateCollectionModelEx;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import press.courant.page.EditionMail;
import press.courant.page.EditionPage;
import press.courant.page.EntryPage;
import press.courant.page.InformationPage;
import press.courant.page.MailItem;
import press.courant.page.StoryPage;

/**
 * The way that templates see pages: the components of records, texts, numbers, truth values and lists,
 * and nothing else. There is no method and no class behind any of them.
 */
final class PageWrapper implements ObjectWrapper {
    /** RFC 3339, which feeds want; a clock's seconds of offset cannot be written in it. */
    private static final DateTimeFormatter MOMENT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssXXX", Locale.ROOT);

    /** The components that hold HTML, already sanitised; all other texts are escaped. */
    private static final Map<Class<?>, Set<String>> HTML = Map.of(
            EntryPage.class, Set.of("body"),
            InformationPage.class, Set.of("body"),
            EditionPage.class, Set.of("introduction"),
            StoryPage.class, Set.of("introduction"),
            EditionMail.class, Set.of("introduction"),
            MailItem.class, Set.of("text"));

    private final Map<Class<?>, RecordShape> shapes = new ConcurrentHashMap<>();
    private final ScrollingTables tables;

    PageWrapper(ScrollingTables tables) {
        this.tables = tables;
    }

    @Override
    public @Nullable TemplateModel wrap(@Nullable Object object) throws TemplateModelException {
        if (object == null) {
            return null;
        } else if (object instanceof String text) {
            return new SimpleScalar(text);
        } else if (object instanceof Record record && !(record instanceof FixedModel)) {
            return new RecordModel(record, shapeOf(record.getClass()));
        } else if (object instanceof Optional<?> optional) {
            return wrap(optional.orElse(null));
        } else if (object instanceof List<?> list) {
            return new ListModel(list);
        } else if (object instanceof Boolean truth) {
            return truth ? TemplateBooleanModel.TRUE : TemplateBooleanModel.FALSE;
        } else if (object instanceof Number number) {
            return new SimpleNumber(number);
        } else if (object instanceof ZonedDateTime moment) {
            return new SimpleScalar(rfc3339(moment));
        } else if (object instanceof TemplateModel model) {
            return model;
        }
        throw new TemplateModelException("Templates do not see a " + object.getClass().getSimpleName());
    }

    private RecordShape shapeOf(Class<?> type) {
        RecordShape known = shapes.get(type);
        return known == null ? shapes.computeIfAbsent(type, PageWrapper::shape) : known;
    }

    /** The same view of a record that every page looks at, wrapped once and for all. */
    TemplateModel wrapForAll(Record record) throws TemplateModelException {
        RecordShape shape = shape(record.getClass());
        Map<String, TemplateModel> models = new HashMap<>();
        for (Map.Entry<String, RecordShape.Component> component : shape.components().entrySet()) {
            Object value = component.getValue().of(record);
            TemplateModel model = wrapForAll(value);
            if (model != null) {
                models.put(component.getKey(), model);
            }
        }
        return new FixedModel(record, Map.copyOf(models));
    }

    private @Nullable TemplateModel wrapForAll(Object value) throws TemplateModelException {
        if (value instanceof Optional<?> optional) {
            return optional.isPresent() ? wrapForAll(optional.get()) : null;
        } else if (value instanceof List<?> list) {
            List<TemplateModel> models = new ArrayList<>();
            for (Object item : list) {
                models.add(wrapForAll(item));
            }
            return wrap(models);
        }
        return value instanceof Record record ? wrapForAll(record) : wrap(value);
    }

    private record FixedModel(Record record, Map<String, TemplateModel> models) implements OfRecord {
        @Override
        public @Nullable TemplateModel get(String name) {
            return models.get(name);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    /** Whether a component of a record holds HTML. */
    static boolean isHtml(Class<?> type, String component) {
        return HTML.getOrDefault(type, Set.of()).contains(component);
    }

    private static RecordShape shape(Class<?> type) {
        return RecordShape.of(type, HTML.getOrDefault(type, Set.of()));
    }

    static String rfc3339(ZonedDateTime moment) {
        boolean wholeMinutes = moment.getOffset().getTotalSeconds() % 60 == 0;
        return MOMENT.format(wholeMinutes ? moment : moment.withZoneSameInstant(ZoneOffset.UTC));
    }

    /** What a template sees of a record. */
    interface OfRecord extends TemplateHashModel {
        Record record();
    }

    /** What a template sees of a list. */
    interface OfList extends TemplateSequenceModel {
        List<?> list();

        @Nullable TemplateModel wrap(Object item) throws TemplateModelException;
    }

    private final class RecordModel implements OfRecord {
        private final Record record;
        private final RecordShape shape;

        RecordModel(Record record, RecordShape shape) {
            this.record = record;
            this.shape = shape;
        }

        @Override
        public Record record() {
            return record;
        }

        @Override
        public @Nullable TemplateModel get(String name) throws TemplateModelException {
            RecordShape.Component component = shape.components().get(name);
            if (component == null) {
                return null;
            }
            Object value = component.of(record);
            return component.html() && value instanceof String html
                    ? PageHtml.INSTANCE.fromMarkup(tables.in(html))
                    : wrap(value);
        }

        @Override
        public boolean isEmpty() {
            return false;
        }
    }

    private final class ListModel implements OfList, TemplateCollectionModelEx {
        private final List<?> list;

        ListModel(List<?> list) {
            this.list = list;
        }

        @Override
        public List<?> list() {
            return list;
        }

        @Override
        public @Nullable TemplateModel wrap(Object item) throws TemplateModelException {
            return PageWrapper.this.wrap(item);
        }

        @Override
        public @Nullable TemplateModel get(int index) throws TemplateModelException {
            return index >= 0 && index < list.size() ? PageWrapper.this.wrap(list.get(index)) : null;
        }

        @Override
        public int size() {
            return list.size();
        }

        @Override
        public boolean isEmpty() {
            return list.isEmpty();
        }

        @Override
        public TemplateModelIterator iterator() {
            Iterator<?> iterator = list.iterator();
            return new TemplateModelIterator() {
                @Override
                public @Nullable TemplateModel next() throws TemplateModelException {
                    return PageWrapper.this.wrap(iterator.next());
                }

                @Override
                public boolean hasNext() {
                    return iterator.hasNext();
                }
            };
        }
    }
}
