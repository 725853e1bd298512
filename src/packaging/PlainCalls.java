import java.io.IOException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Handle;
import org.objectweb.asm.Label;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.Type;

/**
 * Writes out what Java would make at run time to join texts, and of {@code equals}, {@code hashCode} and
 * {@code toString} of records: {@code java PlainCalls.java JAR}.
 *
 * <p>The classes do the same. But Java's archive of classes keeps nothing of what such a call makes, and a build after one
 * edit spent an eighth of its time on the making.
 */
final class PlainCalls {
    private static final String TEXTS = "java/lang/invoke/StringConcatFactory";
    private static final String RECORDS = "java/lang/runtime/ObjectMethods";
    private static final String BUILDER = "java/lang/StringBuilder";
    private static final char ARGUMENT = '\1';
    private static final char CONSTANT = '\2';

    private PlainCalls() {}

    public static void main(String[] arguments) throws IOException {
        try (FileSystem files = FileSystems.newFileSystem(Path.of(arguments[0]));
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            for (Path file : all.filter(path -> path.toString().endsWith(".class")).toList()) {
                ClassReader reader = new ClassReader(Files.readAllBytes(file));
                Rewriter rewriter = new Rewriter(new ClassWriter(ClassWriter.COMPUTE_MAXS));
                reader.accept(rewriter, 0);
                if (rewriter.isChanged()) {
                    FileTime time = Files.getLastModifiedTime(file);
                    Files.write(file, rewriter.writer.toByteArray());
                    Files.setLastModifiedTime(file, time);
                }
            }
        }
    }

    /** A class with a method in place of each call. */
    private static final class Rewriter extends ClassVisitor {
        private final ClassWriter writer;
        private final List<Call> calls = new ArrayList<>();
        private String owner = "";
        private boolean isInterface;

        private record Call(String name, String descriptor, Handle factory, Object... arguments) {}

        Rewriter(ClassWriter writer) {
            super(Opcodes.ASM9, writer);
            this.writer = writer;
        }

        boolean isChanged() {
            return !calls.isEmpty();
        }

        @Override
        public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
            owner = name;
            isInterface = (access & Opcodes.ACC_INTERFACE) != 0;
            super.visit(version, access, name, signature, above, interfaces);
        }

        @Override
        public MethodVisitor visitMethod(int access, String name, String descriptor, String signature, String[] failures) {
            return new MethodVisitor(Opcodes.ASM9, super.visitMethod(access, name, descriptor, signature, failures)) {
                @Override
                public void visitInvokeDynamicInsn(String call, String type, Handle factory, Object... arguments) {
                    if (factory.getOwner().equals(TEXTS) || factory.getOwner().equals(RECORDS)) {
                        calls.add(new Call(call, type, factory, arguments));
                        super.visitMethodInsn(
                                Opcodes.INVOKESTATIC, owner, "plain$" + calls.size(), type, isInterface);
                    } else {
                        super.visitInvokeDynamicInsn(call, type, factory, arguments);
                    }
                }
            };
        }

        @Override
        public void visitEnd() {
            for (int i = 0; i < calls.size(); i++) {
                Call call = calls.get(i);
                MethodVisitor method = super.visitMethod(
                        Opcodes.ACC_PRIVATE | Opcodes.ACC_STATIC | Opcodes.ACC_SYNTHETIC, "plain$" + (i + 1),
                        call.descriptor, null, null);
                method.visitCode();
                new Body(method).write(call);
                method.visitMaxs(0, 0);
                method.visitEnd();
            }
            super.visitEnd();
        }
    }

    /** The code of one method. */
    private record Body(MethodVisitor method) {
        void write(Rewriter.Call call) {
            Type type = Type.getMethodType(call.descriptor);
            if (call.factory.getOwner().equals(TEXTS)) {
                boolean hasRecipe = call.factory.getName().equals("makeConcatWithConstants");
                join(type.getArgumentTypes(), hasRecipe
                        ? (String) call.arguments[0]
                        : String.valueOf(ARGUMENT).repeat(type.getArgumentTypes().length), call.arguments);
                return;
            }
            List<Handle> components = new ArrayList<>();
            for (int i = 2; i < call.arguments.length; i++) {
                components.add((Handle) call.arguments[i]);
            }
            String record = type.getArgumentTypes()[0].getInternalName();
            switch (call.name) {
                case "equals" -> equality(record, components);
                case "hashCode" -> hash(components);
                default -> description(record, ((String) call.arguments[1]).split(";"), components);
            }
        }

        private void join(Type[] types, String recipe, Object... constants) {
            begin();
            int argument = 0;
            int place = 0;
            int constant = 1;
            StringBuilder text = new StringBuilder();
            for (char c : recipe.toCharArray()) {
                if (c == CONSTANT) {
                    text.append(constants[constant++]);
                } else if (c != ARGUMENT) {
                    text.append(c);
                } else {
                    append(text);
                    Type type = types[argument++];
                    method.visitVarInsn(type.getOpcode(Opcodes.ILOAD), place);
                    place += type.getSize();
                    append(type);
                }
            }
            append(text);
            end();
        }

        private void description(String record, String[] names, List<Handle> components) {
            begin();
            String simple = record.replaceFirst(".*[/$][0-9]*", "");
            StringBuilder text = new StringBuilder(simple).append('[');
            for (int i = 0; i < components.size(); i++) {
                append(text.append(i == 0 ? "" : ", ").append(names[i]).append('='));
                append(load(0, components.get(i)));
            }
            append(text.append(']'));
            end();
        }

        private void begin() {
            method.visitTypeInsn(Opcodes.NEW, BUILDER);
            method.visitInsn(Opcodes.DUP);
            method.visitMethodInsn(Opcodes.INVOKESPECIAL, BUILDER, "<init>", "()V", false);
        }

        private void end() {
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "toString", "()Ljava/lang/String;", false);
            method.visitInsn(Opcodes.ARETURN);
        }

        /** Appends what there is of a text, and begins another. */
        private void append(StringBuilder text) {
            if (text.length() > 0) {
                method.visitLdcInsn(text.toString());
                append(Type.getType(String.class));
                text.setLength(0);
            }
        }

        private void append(Type type) {
            String as = switch (type.getSort()) {
                case Type.BYTE, Type.SHORT -> "I";
                case Type.ARRAY, Type.OBJECT -> type.equals(Type.getType(String.class))
                        ? type.getDescriptor() : "Ljava/lang/Object;";
                default -> type.getDescriptor();
            };
            method.visitMethodInsn(Opcodes.INVOKEVIRTUAL, BUILDER, "append", "(" + as + ")L" + BUILDER + ";", false);
        }

        /** The sum that Java's own makes. */
        private void hash(List<Handle> components) {
            method.visitInsn(Opcodes.ICONST_0);
            for (Handle component : components) {
                method.visitIntInsn(Opcodes.BIPUSH, 31);
                method.visitInsn(Opcodes.IMUL);
                Type type = load(0, component);
                boolean isPrimitive = type.getSort() < Type.ARRAY;
                method.visitMethodInsn(Opcodes.INVOKESTATIC, isPrimitive ? box(type) : "java/util/Objects", "hashCode",
                        isPrimitive ? "(" + type.getDescriptor() + ")I" : "(Ljava/lang/Object;)I", false);
                method.visitInsn(Opcodes.IADD);
            }
            method.visitInsn(Opcodes.IRETURN);
        }

        private void equality(String record, List<Handle> components) {
            method.visitVarInsn(Opcodes.ALOAD, 0);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            answer(Opcodes.IF_ACMPNE, Opcodes.ICONST_1);
            method.visitVarInsn(Opcodes.ALOAD, 1);
            method.visitTypeInsn(Opcodes.INSTANCEOF, record);
            answer(Opcodes.IFNE, Opcodes.ICONST_0);
            for (Handle component : components) {
                load(0, component);
                method.visitVarInsn(Opcodes.ALOAD, 1);
                method.visitTypeInsn(Opcodes.CHECKCAST, record);
                Type type = field(component);
                boolean isPrimitive = type.getSort() < Type.ARRAY;
                if (isPrimitive) {
                    method.visitMethodInsn(Opcodes.INVOKESTATIC, box(type), "compare",
                            "(" + type.getDescriptor() + type.getDescriptor() + ")I", false);
                } else {
                    method.visitMethodInsn(Opcodes.INVOKESTATIC, "java/util/Objects", "equals",
                            "(Ljava/lang/Object;Ljava/lang/Object;)Z", false);
                }
                answer(isPrimitive ? Opcodes.IFEQ : Opcodes.IFNE, Opcodes.ICONST_0);
            }
            method.visitInsn(Opcodes.ICONST_1);
            method.visitInsn(Opcodes.IRETURN);
        }

        /** Answers, unless a condition says to go on. */
        private void answer(int goesOn, int answer) {
            Label next = new Label();
            method.visitJumpInsn(goesOn, next);
            method.visitInsn(answer);
            method.visitInsn(Opcodes.IRETURN);
            method.visitLabel(next);
            method.visitFrame(Opcodes.F_SAME, 0, null, 0, null);
        }

        private Type load(int record, Handle component) {
            method.visitVarInsn(Opcodes.ALOAD, record);
            return field(component);
        }

        private Type field(Handle component) {
            method.visitFieldInsn(Opcodes.GETFIELD, component.getOwner(), component.getName(), component.getDesc());
            return Type.getType(component.getDesc());
        }

        private static String box(Type type) {
            return switch (type.getSort()) {
                case Type.BOOLEAN -> "java/lang/Boolean";
                case Type.CHAR -> "java/lang/Character";
                case Type.BYTE -> "java/lang/Byte";
                case Type.SHORT -> "java/lang/Short";
                case Type.INT -> "java/lang/Integer";
                case Type.FLOAT -> "java/lang/Float";
                case Type.LONG -> "java/lang/Long";
                default -> "java/lang/Double";
            };
        }
    }
}
