package press.courant.output;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.commons.codec.digest.MurmurHash3;
import org.jspecify.annotations.Nullable;

/**
 * The digest of a tree of records: equal for equal trees on every machine, different for different ones.
 *
 * <p>A tree is of records, lists, sets, maps, optionals, strings, numbers, booleans, enums, dates and paths. The
 * order of a set or map is not part of its value. Many threads may use it.
 */
public final class RecordDigest {
    private static final int BYTES = 16;
    private static final HexFormat HEX = HexFormat.of();
    private static final ClassValue<Shape> SHAPES = new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
            return Shape.of(type);
        }
    };

    private RecordDigest() {}

    /**
     * The 128 bits of MurmurHash3 (x64) over a tree, in hexadecimal: it tells versions of our own pages apart, and need
     * not withstand an attack.
     *
     * @param salts what else a page depends on, such as the templates' hash
     * @throws IllegalArgumentException if something in the tree is null or of a type that is not read
     */
    public static String of(Object tree, String... salts) {
        Encoder encoder = new Encoder();
        encoder.value(tree);
        for (String salt : salts) {
            encoder.value(salt);
        }
        return HEX.formatHex(encoder.digest());
    }

    /** How to read a record class. */
    private record Shape(String name, MethodHandle[] accessors) {
        private static final MethodType GENERIC = MethodType.methodType(Object.class, Object.class);

        static Shape of(Class<?> type) {
            RecordComponent[] components = type.getRecordComponents();
            MethodHandle[] accessors = new MethodHandle[components.length];
            for (int i = 0; i < components.length; i++) {
                Method accessor = components[i].getAccessor();
                accessor.setAccessible(true);
                try {
                    accessors[i] = MethodHandles.lookup().unreflect(accessor).asType(GENERIC);
                } catch (IllegalAccessException e) {
                    throw new IllegalArgumentException("Not a readable record: " + type.getName(), e);
                }
            }
            return new Shape(type.getName(), accessors);
        }

        static Object read(MethodHandle accessor, Object record) {
            try {
                return (Object) accessor.invokeExact(record);
            } catch (RuntimeException | Error e) {
                throw e;
            } catch (Throwable e) {
                throw new IllegalArgumentException("A record's accessor failed", e);
            }
        }
    }

    /** Writes each value as its kind, its length and its content, so that no two trees look the same. */
    private static final class Encoder {
        private final ByteBuilder bytes = new ByteBuilder();

        byte[] digest() {
            long[] hash = MurmurHash3.hash128x64(bytes.array(), 0, bytes.length(), 0);
            return ByteBuffer.allocate(BYTES).putLong(hash[0]).putLong(hash[1]).array();
        }

        void value(@Nullable Object value) {
            if (value instanceof String) {
                text('s', (String) value);
            } else if (value instanceof Record) {
                record(value);
            } else if (value instanceof Optional) {
                optional((Optional<?>) value);
            } else if (value instanceof List) {
                list((List<?>) value);
            } else if (value instanceof Map) {
                map((Map<?, ?>) value);
            } else if (value instanceof Set) {
                unordered('S', (Set<?>) value, Encoder::value);
            } else if (value instanceof Boolean) {
                bytes.add((Boolean) value ? 'T' : 'F');
            } else if (value instanceof Enum) {
                text('e', ((Enum<?>) value).getDeclaringClass().getName());
                text('s', ((Enum<?>) value).name());
            } else if (value instanceof Path) {
                path((Path) value);
            } else if (value != null && isScalar(value)) {
                text('v', value.getClass().getName());
                text('s', value.toString());
            } else {
                throw new IllegalArgumentException(
                        "Not a value: " + (value == null ? "null" : value.getClass().getName()));
            }
        }

        private boolean isScalar(Object value) {
            return value instanceof Integer
                    || value instanceof Long
                    || value instanceof Short
                    || value instanceof Byte
                    || value instanceof Double
                    || value instanceof Float
                    || value instanceof Character
                    || value instanceof BigInteger
                    || value instanceof BigDecimal
                    || value.getClass().getPackageName().equals("java.time")
                    || value instanceof URI;
        }

        private void record(Object record) {
            Shape shape = SHAPES.get(record.getClass());
            text('r', shape.name);
            bytes.addLength(shape.accessors.length);
            for (MethodHandle accessor : shape.accessors) {
                value(Shape.read(accessor, record));
            }
        }

        private void optional(Optional<?> optional) {
            bytes.add(optional.isPresent() ? 'O' : 'o');
            if (optional.isPresent()) {
                value(optional.get());
            }
        }

        private void list(List<?> list) {
            bytes.add('l');
            bytes.addLength(list.size());
            list.forEach(this::value);
        }

        private void map(Map<?, ?> map) {
            unordered('m', map.entrySet(), (Encoder encoder, Map.Entry<?, ?> entry) -> {
                encoder.value(entry.getKey());
                encoder.value(entry.getValue());
            });
        }

        private <T> void unordered(char kind, Collection<? extends T> members, Writer<T> writer) {
            List<byte[]> digests = new ArrayList<>(members.size());
            members.forEach((Consumer<T>) member -> {
                Encoder encoder = new Encoder();
                writer.write(encoder, member);
                digests.add(encoder.digest());
            });
            digests.sort(Arrays::compare);
            bytes.add(kind);
            bytes.addLength(digests.size());
            digests.forEach(digest -> bytes.add(digest, digest.length));
        }

        private void path(Path path) {
            text('p', path.toString().replace(path.getFileSystem().getSeparator(), "/"));
        }

        private void text(char kind, String text) {
            bytes.add(kind);
            bytes.addText(text);
        }
    }

    private interface Writer<T> {
        void write(Encoder encoder, T member);
    }
}
