package press.courant.page;

import java.util.Optional;
import press.courant.picture.Picture;
import press.courant.picture.PictureFile;

/** One width of a picture, to be made of the original. */
public record PicturePage(String path, Optional<String> origin, Picture picture, PictureFile file) implements Page {
    static PicturePage of(Picture picture, PictureFile file) {
        return new PicturePage(file.path(), Optional.of("content/" + picture.path()), picture, file);
    }
}
