package se.bokskjuts.api.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.logging.Level;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** Debian's Chromium without a screen. */
final class Browser implements AutoCloseable {
  static final Path CHROMIUM = Path.of("/usr/bin/chromium");
  static final Path DRIVER = Path.of("/usr/bin/chromedriver");

  /** The tour in the docs holds some of the pictures; those that are there are made anew. */
  private static final Path TOUR = Path.of("..", "docs", "tour");

  private static final Path PICTURES = Path.of("target", "screenshots");

  private static final int MOST_TABS = 300;

  private final ChromeDriver driver;
  private final String base;

  /**
   * @param more arguments of Chromium's command line
   */
  Browser(int port, String... more) {
    this.base = "http://127.0.0.1:" + port;
    LoggingPreferences logs = new LoggingPreferences();
    logs.enable(LogType.BROWSER, Level.ALL);
    ChromeOptions options = new ChromeOptions();
    options.setBinary(CHROMIUM.toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--window-size=1440,900");
    options.addArguments(more);
    options.setCapability("goog:loggingPrefs", logs);
    ChromeDriverService service =
        new ChromeDriverService.Builder()
            .usingDriverExecutable(DRIVER.toFile())
            .usingAnyFreePort()
            .build();
    this.driver = new ChromeDriver(service, options);
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
  }

  static boolean isHere() {
    return Files.isExecutable(CHROMIUM) && Files.isExecutable(DRIVER);
  }

  void open(String path) {
    driver.get(base + path);
  }

  String path() {
    return driver.getCurrentUrl().substring(base.length());
  }

  String text() {
    return find("body").getText();
  }

  WebElement find(String css) {
    return driver.findElement(By.cssSelector(css));
  }

  List<WebElement> list(String css) {
    return driver.findElements(By.cssSelector(css));
  }

  void write(String css, String text) {
    WebElement field = find(css);
    if (!"file".equals(field.getDomAttribute("type"))) {
      field.clear();
    }
    field.sendKeys(text);
  }

  /** A date field takes its parts in the order of the browser's country, so it is set whole. */
  void setDate(String css, String date) {
    driver.executeScript("arguments[0].value = arguments[1]", find(css), date);
  }

  /** By keyboard, as somebody without a mouse does it. */
  void press(String css) {
    WebElement button = find(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", button);
    button.sendKeys(Keys.ENTER);
  }

  /** By mouse. */
  void click(String css) {
    WebElement thing = find(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", thing);
    new Actions(driver).moveToElement(thing).click().perform();
  }

  /** By mouse, so far from the thing's middle. */
  void clickBeside(String css, int right, int down) {
    WebElement thing = find(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", thing);
    new Actions(driver).moveToElement(thing, right, down).click().perform();
  }

  /** On the map just opened, at the first of some spots that has a road near it. */
  void clickRoad() {
    for (int n = 1; n <= 8 && list("#map-close-road").isEmpty(); n++) {
      clickBeside("#map", 40, 20 + 20 * n);
      awaitElement("#map[data-answered='" + n + "']");
    }
    awaitElement("#map-close-road");
  }

  /** By mouse, in small steps as a hand does it, to a spot in the other's middle. */
  void drag(String css, String toCss) {
    WebElement thing = find(css);
    WebElement to = find(toCss);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", thing);
    new Actions(driver)
        .moveToElement(thing)
        .clickAndHold()
        .moveByOffset(6, 6)
        .moveToElement(to)
        .release()
        .perform();
  }

  /** Keys go to what has the focus. */
  void keys(CharSequence... keys) {
    driver.switchTo().activeElement().sendKeys(keys);
  }

  /** The id of what has the focus. */
  String focused() {
    return Objects.toString(
        driver.executeScript("return document.activeElement && document.activeElement.id"));
  }

  /** Waits until the element says something else than before. */
  void awaitChange(String css, String before) {
    patiently().until(d -> !d.findElement(By.cssSelector(css)).getText().equals(before));
  }

  void awaitAttribute(String css, String name, String value) {
    patiently().until(ExpectedConditions.attributeToBe(By.cssSelector(css), name, value));
  }

  /** Goes there with the Tab key alone, from where the focus is, and presses Enter. */
  void reachAndPress(String css) {
    for (int i = 0; i < MOST_TABS; i++) {
      if (Boolean.TRUE.equals(
          driver.executeScript("return document.activeElement.matches(arguments[0])", css))) {
        new Actions(driver).sendKeys(Keys.ENTER).perform();
        return;
      }
      new Actions(driver).sendKeys(Keys.TAB).perform();
    }
    throw new AssertionError(css + " is not reached with the Tab key on " + path());
  }

  void acceptQuestion() {
    patiently().until(ExpectedConditions.alertIsPresent()).accept();
  }

  void awaitElement(String css) {
    patiently().until(ExpectedConditions.presenceOfElementLocated(By.cssSelector(css)));
  }

  private WebDriverWait patiently() {
    return new WebDriverWait(driver, Duration.ofSeconds(90));
  }

  /** At both sizes that the pages are made for, whole page each. */
  void picture(String name) {
    pictureAt(name + "-1440x900", 1440, 900);
    pictureAt(name + "-390x844", 390, 844);
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  private void pictureAt(String name, int width, int height) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
    keep(name);
  }

  private void keep(String name) {
    try {
      Files.createDirectories(PICTURES);
      byte[] picture = driver.getScreenshotAs(OutputType.BYTES);
      Files.write(PICTURES.resolve(name + ".png"), picture);
      if (Boolean.getBoolean("bokskjuts.update-docs")
          && Files.exists(TOUR.resolve(name + ".png"))) {
        Files.write(TOUR.resolve(name + ".png"), picture);
      }
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  /** Whether the page is wider than a window of that width, which would need sideways scrolling. */
  boolean fitsWidth(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 844, "deviceScaleFactor", 1, "mobile", false));
    Object wide = driver.executeScript("return document.documentElement.scrollWidth");
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
    return ((Number) Objects.requireNonNull(wide)).intValue() <= width;
  }

  /** Stays at that width until the next page. */
  void resize(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 900, "deviceScaleFactor", 1, "mobile", false));
  }

  /** Breaches of WCAG 2.1 A and AA on the page as it stands. */
  List<?> breaches() {
    return Axe.breaches(driver);
  }

  /** What a script answers later, by calling its last argument. */
  String ask(String script) {
    return String.valueOf(driver.executeAsyncScript(script));
  }

  void run(String script) {
    driver.executeScript(script);
  }

  /** What the console complains of: broken scripts, missing files, breaches of the policy. */
  List<String> complaints() {
    return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
        .filter(e -> e.getLevel().intValue() >= Level.WARNING.intValue())
        .map(LogEntry::getMessage)
        .toList();
  }

  /**
   * Problems that a program can find: fields without label, pictures without text, and the like.
   */
  List<?> accessProblems() {
    String script =
        """
        const bad = [];
        if (!document.documentElement.lang) bad.push('no lang');
        if (!document.title) bad.push('no title');
        if (document.querySelectorAll('h1').length !== 1) bad.push('not one h1');
        for (const e of document.querySelectorAll('input:not([type=hidden]),select,textarea'))
          if (!e.labels.length && !e.ariaLabel) bad.push('no label: ' + e.outerHTML);
        for (const e of document.querySelectorAll('img:not([alt])')) bad.push('no alt: ' + e.src);
        for (const e of document.querySelectorAll('a,button'))
          if (!e.textContent.trim() && !e.ariaLabel && !e.title) bad.push('no name: ' + e.outerHTML);
        for (const e of document.querySelectorAll('[style]:not(.leaflet-container *,.leaflet-container)'))
          bad.push('inline style: ' + e.outerHTML.slice(0, 80));
        const ids = [...document.querySelectorAll('[id]')].map(e => e.id);
        ids.filter((id, i) => ids.indexOf(id) !== i).forEach(id => bad.push('id twice: ' + id));
        let level = 0;
        for (const e of document.querySelectorAll('h1,h2,h3,h4')) {
          const now = Number(e.tagName[1]);
          if (now > level + 1) bad.push('heading skips: ' + e.textContent);
          level = now;
        }
        return bad;
        """;
    return (List<?>) Objects.requireNonNull(driver.executeScript(script));
  }

  /** A phone in the hand. */
  void beAPhone() {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", true));
    driver.executeCdpCommand("Emulation.setTouchEmulationEnabled", Map.of("enabled", true));
  }

  /** The page alone; a service worker keeps its network. */
  void offline(boolean off) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", off, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** Sets the clock of every page opened from now on ahead or back. */
  void shiftClock(Duration ahead) {
    driver.executeCdpCommand(
        "Page.addScriptToEvaluateOnNewDocument",
        Map.of(
            "source",
            """
            (() => { const Real = Date, shift = %d;
              window.Date = class extends Real {
                constructor(...a) { a.length ? super(...a) : super(Real.now() + shift); }
                static now() { return Real.now() + shift; } }; })();
            """
                .formatted(ahead.toMillis())));
  }

  void reload() {
    driver.navigate().refresh();
  }

  void tap(String css) {
    WebElement element = find(css);
    driver.executeScript("arguments[0].scrollIntoView({block: 'center'})", element);
    element.click();
  }

  void awaitGone(String css) {
    patiently().until(ExpectedConditions.invisibilityOfElementLocated(By.cssSelector(css)));
  }

  /** The whole page at the size that it has now. */
  void pictureAsIs(String name) {
    keep(name);
  }

  @Override
  public void close() {
    driver.quit();
  }
}
