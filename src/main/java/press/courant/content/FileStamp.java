package press.courant.content;

import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;

/**
 * What differs where a file was written or replaced, without a look into it.
 *
 * @param identity what the file system tells files apart by, where it does
 */
record FileStamp(long size, FileTime modified, String identity) {
    static FileStamp of(BasicFileAttributes attributes) {
        return new FileStamp(attributes.size(), attributes.lastModifiedTime(), String.valueOf(attributes.fileKey()));
    }
}
