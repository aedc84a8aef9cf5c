package org.therapybilling.examples.commandline;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.print.PageSize;
import org.openqa.selenium.print.PrintOptions;

/** The page of the golden day in a real browser: Chromium of Debian's packages. */
class PageInBrowserTest {

    @TempDir
    private static Path folder = Path.of("");

    private static ChromeDriver browser = start();

    private static ChromeDriver start() {
        LoggingPreferences logging = new LoggingPreferences();
        logging.enable(LogType.BROWSER, Level.ALL);
        logging.enable(LogType.PERFORMANCE, Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--hide-scrollbars");
        options.setCapability("goog:loggingPrefs", logging);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(Path.of("/usr/bin/chromedriver").toFile())
                .build();
        return new ChromeDriver(service, options);
    }

    @BeforeAll
    static void openThePage() throws URISyntaxException {
        Path page = folder.resolve("page.html");
        Path day = Path.of(Objects.requireNonNull(PageInBrowserTest.class.getResource("day.ndjson"))
                .toURI());
        Run.of("check", day.toString(), "--format", "html", "--out", page.toString());
        browser.manage().window().setSize(new Dimension(1400, 1000));
        browser.get(page.toUri().toString());
    }

    @AfterAll
    static void close() {
        browser.quit();
    }

    private static long shown(String selector) {
        return browser.findElements(By.cssSelector(selector)).stream()
                .filter(WebElement::isDisplayed)
                .count();
    }

    @Test
    void the_console_is_silent_and_nothing_is_asked_of_the_network() {
        browser.navigate().refresh();
        assertThat(browser.manage().logs().get(LogType.BROWSER).getAll()).isEmpty();
        List<String> asked = browser.manage().logs().get(LogType.PERFORMANCE).getAll().stream()
                .map(entry -> entry.getMessage())
                .filter(message -> message.contains("Network.requestWillBeSent\""))
                .filter(message -> !message.contains("file://"))
                .toList();
        assertThat(asked).isEmpty();
    }

    @Test
    void a_filter_leaves_what_it_names_in_worklist_and_visits() {
        assertThat(shown("tr.visit")).isEqualTo(13);
        browser.findElement(By.id("show-error")).click();
        assertThat(shown("tr.visit")).isEqualTo(2);
        assertThat(shown("section.visit")).isEqualTo(2);
        browser.findElement(By.id("show-all")).click();
        assertThat(shown("section.visit")).isEqualTo(13);
    }

    @Test
    void reasons_unfold_one_by_one_and_all_at_once() {
        WebElement reasons = browser.findElement(By.cssSelector("#v1 ol.reasons > li"));
        assertThat(reasons.isDisplayed()).isFalse();
        browser.findElement(By.cssSelector("#v1 details > summary")).click();
        assertThat(reasons.isDisplayed()).isTrue();
        browser.findElement(By.cssSelector("#v1 details > summary")).click();
        browser.findElement(By.id("unfold")).click();
        WebElement other = browser.findElement(By.cssSelector("#v6 ol.reasons > li"));
        assertThat(other.getRect().getHeight()).isPositive();
        browser.findElement(By.id("unfold")).click();
    }

    @Test
    void axe_finds_no_violation_wide_narrow_light_and_dark() {
        for (int width : new int[] {1400, 360}) {
            for (String scheme : List.of("light", "dark")) {
                browser.manage().window().setSize(new Dimension(width, 1000));
                browser.executeCdpCommand(
                        "Emulation.setEmulatedMedia",
                        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
                assertThat(new AxeBuilder().analyze(browser).getViolations())
                        .as(width + " " + scheme)
                        .isEmpty();
            }
        }
        browser.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("features", List.of()));
        browser.manage().window().setSize(new Dimension(1400, 1000));
    }

    @Test
    void nothing_is_wider_than_a_narrow_screen() {
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 800, "deviceScaleFactor", 1, "mobile", false));
        Object width = browser.executeScript("return document.documentElement.scrollWidth");
        browser.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
        assertThat(width).isEqualTo(360L);
    }

    @Test
    void it_prints_on_a4_in_fewer_pages_without_reasons_than_with_them() {
        int without = pages();
        browser.findElement(By.id("unfold")).click();
        int with = pages();
        browser.findElement(By.id("unfold")).click();
        assertThat(without).isBetween(6, 16);
        assertThat(with).isGreaterThan(without);
    }

    private static int pages() {
        PrintOptions options = new PrintOptions();
        options.setPageSize(new PageSize(29.7, 21.0));
        String pdf = new String(
                Base64.getDecoder().decode(browser.print(options).getContent()), StandardCharsets.ISO_8859_1);
        return (int) Pattern.compile("/Type\\s*/Page\\b").matcher(pdf).results().count();
    }

    /** Makes the picture of the README where one is asked for: {@code -Dpicture=../../core/docs/report.png}. */
    @Test
    void a_picture_of_the_page_can_be_taken() throws IOException {
        browser.executeScript("window.scrollTo(0, 0)");
        byte[] picture = browser.getScreenshotAs(OutputType.BYTES);
        assertThat(picture).hasSizeGreaterThan(10_000);
        String target = System.getProperty("picture", "");
        if (!target.isEmpty()) {
            Files.write(Path.of(target), picture);
        }
    }
}
