import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes out the classes that Java would make at run time of lambda expressions and method references:
 * {@code java PlainLambdas.java JAR PACKAGE...}.
 *
 * <p>They are what {@link java.lang.invoke.LambdaMetafactory} would make, nest mates of the class that they stand in. That
 * is enough for whatever the compiler refers to: what only an heir may call, it puts into a method of the class. But
 * Java's first compiler cannot look into the calls that make its objects, each of which then goes through native code, and
 * each place in the code is linked at run time, archive of classes or not.
 */
final class PlainLambdas {
    private static final String FACTORY = "java/lang/invoke/LambdaMetafactory";
    /** The first class files that know nest mates are of Java 11. */
    private static final int NEST_MATES = Opcodes.V11;

    private final Path root;
    /** The classes made for each host of a nest. */
    private final Map<String, List<String>> mates = new LinkedHashMap<>();

    private PlainLambdas(Path root) {
        this.root = root;
    }

    public static void main(String[] arguments) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(arguments[0]))) {
            PlainLambdas lambdas = new PlainLambdas(files.getPath("/"));
            for (int i = 1; i < arguments.length; i++) {
                lambdas.rewrite(arguments[i].replace('.', '/'));
            }
            lambdas.admitMates();
        }
    }

    private void rewrite(String folder) throws IOException {
        List<Path> classes;
        try (Stream<Path> all = Files.walk(root.resolve(folder))) {
            classes = all.filter(path -> path.toString().endsWith(".class")).sorted().toList();
        }
        for (Path file : classes) {
            ClassReader reader = new ClassReader(Files.readAllBytes(file));
            Rewriter rewriter = new Rewriter(new ClassWriter(0), reader.getClassName());
            if (reader.readUnsignedShort(6) >= NEST_MATES) {
                reader.accept(rewriter, 0);
            }
            if (!rewriter.made.isEmpty()) {
                FileTime time = Files.getLastModifiedTime(file);
                write(file, rewriter.writer, time);
                for (Map.Entry<String, ClassWriter> each : rewriter.made.entrySet()) {
                    write(root.resolve(each.getKey() + ".class"), each.getValue(), time);
                }
                mates.computeIfAbsent(rewriter.host, any -> new ArrayList<>()).addAll(rewriter.made.keySet());
            }
        }
    }

    private static void write(Path file, ClassWriter writer, FileTime time) throws IOException {
        Files.write(file, writer.toByteArray());
        Files.setLastModifiedTime(file, time);
    }

    /** A class is a nest mate where its host says so too. */
    private void admitMates() throws IOException {
        for (Map.Entry<String, List<String>> nest : mates.entrySet()) {
            Path file = root.resolve(nest.getKey() + ".class");
            ClassWriter writer = new ClassWriter(0);
            new ClassReader(Files.readAllBytes(file)).accept(new ClassVisitor(Opcodes.ASM9, writer) {
                @Override
                public void visitEnd() {
                    nest.getValue().forEach(super::visitNestMember);
                    super.visitEnd();
                }
            }, 0);
            write(file, writer, Files.getLastModifiedTime(file));
        }
    }

    /** A class with calls of the classes that were made. */
    private final class Rewriter extends ClassVisitor {
        private final ClassWriter writer;
        private final String owner;
        private final Map<String, ClassWriter> made = new LinkedHashMap<>();
        private String host;

        Rewriter(ClassWriter writer, String owner) {
            super(Opcodes.ASM9, writer);
            this.writer = writer;
            this.owner = owner;
            this.host = owner;
        }

        @Override
        public void visitNestHost(String name) {
            host = name;
            super.visitNestHost(name);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] failures) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, failures)) {
                @Override
                public void visitInvokeDynamicInsn(String method, String type, Handle factory, Object... arguments) {
                    if (!factory.getOwner().equals(FACTORY) || !factory.getName().equals("metafactory")) {
                        super.visitInvokeDynamicInsn(method, type, factory, arguments);
                        return;
                    }
                    FunctionClass function = new FunctionClass(owner + "$$Plain" + (made.size() + 1), type,
                            method, (Type) arguments[0], (Handle) arguments[1], (Type) arguments[2]);
                    made.put(function.name(), function.write(host, owner));
                    function.obtain(mv);
                }
            };
        }
    }

    /**
     * The class of one expression.
     *
     * @param factory the types that it captures, and the interface
     * @param method of the interface
     * @param erased the types of that method
     * @param body what is called
     * @param actual the types that the method has here
     */
    private record FunctionClass(String name, String factory, String method, Type erased, Handle body, Type actual) {
        private static final String CONSTRUCTOR = "<init>";
        private static final String MAKER = "of";
        private static final String SOLE = "SOLE";

        private Type[] captured() {
            return Type.getArgumentTypes(factory);
        }

        /** Puts an object where the code had it made. */
        void obtain(MethodVisitor code) {
            if (captured().length == 0) {
                code.visitFieldInsn(Opcodes.GETSTATIC, name, SOLE, Type.getReturnType(factory).getDescriptor());
            } else {
                code.visitMethodInsn(Opcodes.INVOKESTATIC, name, MAKER, factory, false);
            }
        }

        ClassWriter write(String host, String caller) {
            ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_MAXS);
            writer.visit(NEST_MATES, Opcodes.ACC_FINAL | Opcodes.ACC_SUPER | Opcodes.ACC_SYNTHETIC, name, null,
                    "java/lang/Object", new String[] {Type.getReturnType(factory).getInternalName()});
            writer.visitNestHost(host);
            for (int i = 0; i < captured().length; i++) {
                writer.visitField(Opcodes.ACC_PRIVATE | Opcodes.ACC_FINAL, field(i), captured()[i].getDescriptor(), null, null);
            }
            constructor(writer);
            maker(writer);
            MethodVisitor code = writer.visitMethod(Opcodes.ACC_PUBLIC, method, erased.getDescriptor(), null, null);
            code.visitCode();
            call(code, caller);
            code.visitMaxs(0, 0);
            code.visitEnd();
            writer.visitEnd();
            return writer;
        }

        private static String field(int number) {
            return "captured" + number;
        }

        private void constructor(ClassWriter writer) {
            MethodVisitor code = writer.visitMethod(
                    0, CONSTRUCTOR, Type.getMethodDescriptor(Type.VOID_TYPE, captured()), null, null);
            code.visitCode();
            code.visitVarInsn(Opcodes.ALOAD, 0);
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, "java/lang/Object", CONSTRUCTOR, "()V", false);
            int place = 1;
            for (int i = 0; i < captured().length; i++) {
                Type type = captured()[i];
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitVarInsn(type.getOpcode(Opcodes.ILOAD), place);
                code.visitFieldInsn(Opcodes.PUTFIELD, name, field(i), type.getDescriptor());
                place += type.getSize();
            }
            code.visitInsn(Opcodes.RETURN);
            code.visitMaxs(0, 0);
            code.visitEnd();
        }

        /** One object for all where nothing is captured, and a method that makes one where something is. */
        private void maker(ClassWriter writer) {
            String type = Type.getReturnType(factory).getDescriptor();
            boolean sole = captured().length == 0;
            if (sole) {
                writer.visitField(Opcodes.ACC_STATIC | Opcodes.ACC_FINAL, SOLE, type, null, null);
            }
            MethodVisitor code = sole ? writer.visitMethod(Opcodes.ACC_STATIC, "<clinit>", "()V", null, null)
                    : writer.visitMethod(Opcodes.ACC_STATIC, MAKER, factory, null, null);
            code.visitCode();
            code.visitTypeInsn(Opcodes.NEW, name);
            code.visitInsn(Opcodes.DUP);
            int place = 0;
            for (Type each : captured()) {
                code.visitVarInsn(each.getOpcode(Opcodes.ILOAD), place);
                place += each.getSize();
            }
            code.visitMethodInsn(Opcodes.INVOKESPECIAL, name, CONSTRUCTOR,
                    Type.getMethodDescriptor(Type.VOID_TYPE, captured()), false);
            if (sole) {
                code.visitFieldInsn(Opcodes.PUTSTATIC, name, SOLE, type);
                code.visitInsn(Opcodes.RETURN);
            } else {
                code.visitInsn(Opcodes.ARETURN);
            }
            code.visitMaxs(0, 0);
            code.visitEnd();
        }

        /** What is captured, then the method's own arguments, and what comes back. */
        private void call(MethodVisitor code, String caller) {
            boolean isConstructor = body.getTag() == Opcodes.H_NEWINVOKESPECIAL;
            if (isConstructor) {
                code.visitTypeInsn(Opcodes.NEW, body.getOwner());
                code.visitInsn(Opcodes.DUP);
            }
            List<Type> wanted = new ArrayList<>();
            if (!isConstructor && body.getTag() != Opcodes.H_INVOKESTATIC) {
                wanted.add(Type.getObjectType(body.getOwner()));
            }
            wanted.addAll(List.of(Type.getArgumentTypes(body.getDesc())));
            int next = 0;
            for (int i = 0; i < captured().length; i++) {
                code.visitVarInsn(Opcodes.ALOAD, 0);
                code.visitFieldInsn(Opcodes.GETFIELD, name, field(i), captured()[i].getDescriptor());
                next++;
            }
            Conversion conversion = new Conversion(code);
            Type[] arguments = erased.getArgumentTypes();
            int place = 1;
            for (int i = 0; i < arguments.length; i++) {
                code.visitVarInsn(arguments[i].getOpcode(Opcodes.ILOAD), place);
                place += arguments[i].getSize();
                conversion.apply(arguments[i], wanted.get(next++), actual.getArgumentTypes()[i]);
            }
            code.visitMethodInsn(opcode(caller), body.getOwner(), body.getName(), body.getDesc(), body.isInterface());
            Type result = isConstructor ? Type.getObjectType(body.getOwner()) : Type.getReturnType(body.getDesc());
            conversion.giveBack(result, erased.getReturnType(), actual.getReturnType());
            code.visitInsn(erased.getReturnType().getOpcode(Opcodes.IRETURN));
        }

        /** A nest mate's private method is called like any other. */
        private int opcode(String caller) {
            return switch (body.getTag()) {
                case Opcodes.H_INVOKESTATIC -> Opcodes.INVOKESTATIC;
                case Opcodes.H_NEWINVOKESPECIAL -> Opcodes.INVOKESPECIAL;
                case Opcodes.H_INVOKEINTERFACE -> Opcodes.INVOKEINTERFACE;
                case Opcodes.H_INVOKEVIRTUAL -> Opcodes.INVOKEVIRTUAL;
                case Opcodes.H_INVOKESPECIAL -> {
                    if (!body.getOwner().equals(caller)) {
                        throw new IllegalStateException("a method of a class above: " + body);
                    }
                    yield body.isInterface() ? Opcodes.INVOKEINTERFACE : Opcodes.INVOKEVIRTUAL;
                }
                default -> throw new IllegalStateException("no method: " + body);
            };
        }
    }

    /** The conversions that {@link java.lang.invoke.LambdaMetafactory} allows between two types. */
    private record Conversion(MethodVisitor code) {
        /** Turns an argument into what is wanted by way of the type that it has here. */
        void apply(Type argument, Type wanted, Type actual) {
            if (isObject(argument)) {
                Type source = isObject(actual) ? cast(argument, actual) : argument;
                if (isObject(wanted)) {
                    cast(source, wanted);
                } else {
                    unbox(source, wanted);
                }
            } else if (isObject(wanted)) {
                Optional<Type> inner = unboxed(wanted);
                inner.ifPresent(primitive -> widen(argument, primitive));
                box(inner.orElse(argument));
            } else {
                widen(argument, wanted);
            }
        }

        void giveBack(Type result, Type wanted, Type actual) {
            if (wanted.equals(Type.VOID_TYPE)) {
                if (!result.equals(Type.VOID_TYPE)) {
                    code.visitInsn(result.getSize() == 2 ? Opcodes.POP2 : Opcodes.POP);
                }
            } else if (isObject(result) && isObject(wanted) && isObject(actual)) {
                cast(cast(result, actual), wanted);
            } else {
                apply(result, wanted, actual);
            }
        }

        private static boolean isObject(Type type) {
            return type.getSort() >= Type.ARRAY;
        }

        private Type cast(Type from, Type to) {
            if (!from.equals(to) && !to.getInternalName().equals("java/lang/Object")) {
                code.visitTypeInsn(Opcodes.CHECKCAST, to.getInternalName());
            }
            return to;
        }

        private static Optional<Type> unboxed(Type wrapper) {
            return switch (wrapper.getInternalName()) {
                case "java/lang/Boolean" -> Optional.of(Type.BOOLEAN_TYPE);
                case "java/lang/Byte" -> Optional.of(Type.BYTE_TYPE);
                case "java/lang/Character" -> Optional.of(Type.CHAR_TYPE);
                case "java/lang/Short" -> Optional.of(Type.SHORT_TYPE);
                case "java/lang/Integer" -> Optional.of(Type.INT_TYPE);
                case "java/lang/Long" -> Optional.of(Type.LONG_TYPE);
                case "java/lang/Float" -> Optional.of(Type.FLOAT_TYPE);
                case "java/lang/Double" -> Optional.of(Type.DOUBLE_TYPE);
                default -> Optional.empty();
            };
        }

        private static String wrapper(Type primitive) {
            return switch (primitive.getSort()) {
                case Type.BOOLEAN -> "java/lang/Boolean";
                case Type.BYTE -> "java/lang/Byte";
                case Type.CHAR -> "java/lang/Character";
                case Type.SHORT -> "java/lang/Short";
                case Type.INT -> "java/lang/Integer";
                case Type.LONG -> "java/lang/Long";
                case Type.FLOAT -> "java/lang/Float";
                default -> "java/lang/Double";
            };
        }

        private void box(Type primitive) {
            String wrapper = wrapper(primitive);
            code.visitMethodInsn(Opcodes.INVOKESTATIC, wrapper, "valueOf",
                    Type.getMethodDescriptor(Type.getObjectType(wrapper), primitive), false);
        }

        /** A wrapper, or what may be one, as a primitive value. */
        private void unbox(Type from, Type wanted) {
            Type inner = unboxed(from).orElse(wanted);
            cast(from, Type.getObjectType(wrapper(inner)));
            code.visitMethodInsn(Opcodes.INVOKEVIRTUAL, wrapper(inner), inner.getClassName() + "Value",
                    Type.getMethodDescriptor(inner), false);
            widen(inner, wanted);
        }

        private void widen(Type from, Type to) {
            if (from.getSort() >= Type.INT || to.getSort() >= Type.FLOAT) {
                int step = switch ("" + (from.getSort() < Type.INT ? 'I' : from.getDescriptor().charAt(0))
                        + to.getDescriptor().charAt(0)) {
                    case "IJ" -> Opcodes.I2L;
                    case "IF" -> Opcodes.I2F;
                    case "ID" -> Opcodes.I2D;
                    case "JF" -> Opcodes.L2F;
                    case "JD" -> Opcodes.L2D;
                    case "FD" -> Opcodes.F2D;
                    default -> Opcodes.NOP;
                };
                if (step != Opcodes.NOP) {
                    code.visitInsn(step);
                }
            }
        }
    }
}
