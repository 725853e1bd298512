package press.courant.render;

import freemarker.template.SimpleScalar;
import freemarker.template.TemplateMethodModelEx;
import freemarker.template.TemplateModelException;
import freemarker.template.TemplateScalarModel;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import press.courant.model.Asset;

/** The template function {@code asset('theme.css')}: the address of a theme's file, new with each change to it. */
final class AssetFunction implements TemplateMethodModelEx {
    private static final int SHORT_DIGEST = 8;

    private final Map<String, String> addresses;

    AssetFunction(String home, Map<String, Asset> assets) {
        Map<String, String> addresses = new TreeMap<>();
        assets.forEach((name, asset) -> addresses.put(name,
                home + encode(asset.path()) + "?v=" + asset.digest().substring(0, SHORT_DIGEST)));
        this.addresses = addresses;
    }

    @Override
    public SimpleScalar exec(List arguments) throws TemplateModelException {
        if (arguments.size() != 1 || !(arguments.get(0) instanceof TemplateScalarModel name)) {
            throw new TemplateModelException("asset() takes one name, such as asset('theme.css')");
        }
        String address = addresses.get(name.getAsString());
        if (address == null) {
            throw new TemplateModelException("There is no file '" + name.getAsString() + "' in templates/assets");
        }
        return new SimpleScalar(address);
    }

    private static String encode(String path) {
        try {
            return new URI(null, null, "/" + path, null).toASCIIString().substring(1);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("Not a path: " + path, e);
        }
    }
}
