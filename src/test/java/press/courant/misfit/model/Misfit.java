package press.courant.misfit.model;

import java.time.LocalDate;
import java.util.Date;
import org.jsoup.Jsoup;
import picocli.CommandLine;
import press.courant.misfit.cli.Printer;

/** Breaks one rule of the house with each method; never run. */
public final class Misfit {
    private final Printer layerAboveAndCycle = new Printer();
    private final CommandLine strayLibrary = new CommandLine(layerAboveAndCycle);

    String strayParser() {
        return Jsoup.parse("").text() + strayLibrary;
    }

    Date oldDate() {
        return new Date(0);
    }

    String hiddenLocale() {
        return "TITLE".toLowerCase();
    }

    byte[] hiddenCharset() {
        return "Երևան".getBytes();
    }

    LocalDate hiddenClock() {
        return LocalDate.now();
    }

    void standardStream() {
        System.out.println();
    }

    void exit() {
        System.exit(3);
    }
}
