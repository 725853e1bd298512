import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.stream.Stream;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.Opcodes;

/**
 * Makes classes of libraries that were compiled for Java 5 or 6 classes for Java 8: {@code java ClassVersions.java JAR}.
 *
 * <p>They do the same. Java keeps none so old in its archive of classes, so that picocli's, which every start needs,
 * would be read and verified each time.
 */
final class ClassVersions {
    private static final int MAJOR = 7;

    private ClassVersions() {}

    public static void main(String[] arguments) throws IOException {
        Path jar = Path.of(arguments[0]);
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar.toUri().toURL()});
                FileSystem files = FileSystems.newFileSystem(jar);
                Stream<Path> all = Files.walk(files.getPath("/"))) {
            List<Path> classes = all.filter(file -> file.toString().endsWith(".class")).toList();
            for (Path file : classes) {
                byte[] bytes = Files.readAllBytes(file);
                if (bytes[MAJOR] < Opcodes.V1_7) {
                    FileTime time = Files.getLastModifiedTime(file);
                    Files.write(file, renewed(bytes, loader));
                    Files.setLastModifiedTime(file, time);
                }
            }
        }
    }

    private static byte[] renewed(byte[] bytes, ClassLoader loader) {
        ClassWriter writer = new ClassWriter(ClassWriter.COMPUTE_FRAMES) {
            @Override
            protected ClassLoader getClassLoader() {
                return loader;
            }
        };
        new ClassReader(bytes).accept(new ClassVisitor(Opcodes.ASM9, writer) {
            @Override
            public void visit(int version, int access, String name, String signature, String above, String[] interfaces) {
                super.visit(Opcodes.V1_8, access, name, signature, above, interfaces);
            }
        }, ClassReader.SKIP_FRAMES);
        return writer.toByteArray();
    }
}
