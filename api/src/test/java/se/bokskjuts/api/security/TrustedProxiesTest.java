package se.bokskjuts.api.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

class TrustedProxiesTest {
  private static final String PROXY = "10.0.0.5";

  private static String addressOf(List<String> trusted, String from, String... forwarded) {
    MockHttpServletRequest request = new MockHttpServletRequest();
    request.setRemoteAddr(from);
    for (String line : forwarded) {
      request.addHeader("X-Forwarded-For", line);
    }
    return TrustedProxies.of(trusted).addressOf(request);
  }

  @Test
  void without_a_setting_nobody_is_believed() {
    assertThat(addressOf(List.of(), PROXY, "203.0.113.7")).isEqualTo(PROXY);
  }

  @Test
  void a_trusted_proxy_says_who_called_it() {
    assertThat(addressOf(List.of(PROXY), PROXY, "203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(addressOf(List.of(PROXY), PROXY)).isEqualTo(PROXY);
  }

  @Test
  void what_somebody_else_writes_is_ignored() {
    assertThat(addressOf(List.of(PROXY), "198.51.100.9", "203.0.113.7")).isEqualTo("198.51.100.9");
  }

  @Test
  void what_a_caller_wrote_before_the_proxy_added_its_address_is_ignored() {
    assertThat(addressOf(List.of(PROXY), PROXY, "1.2.3.4, 203.0.113.7")).isEqualTo("203.0.113.7");
    assertThat(addressOf(List.of(PROXY), PROXY, "1.2.3.4", "203.0.113.7"))
        .as("the header twice")
        .isEqualTo("203.0.113.7");
  }

  @Test
  void several_proxies_are_passed_one_after_the_other() {
    List<String> both = List.of("10.0.0.0/8", "2001:db8::/32");

    assertThat(addressOf(both, "2001:db8::1", "9.9.9.9, 203.0.113.7, 10.4.4.4"))
        .isEqualTo("203.0.113.7");
    assertThat(addressOf(both, "0:0:0:0:0:0:0:1", "203.0.113.7")).isEqualTo("0:0:0:0:0:0:0:1");
    assertThat(addressOf(List.of("::1"), "0:0:0:0:0:0:0:1", "203.0.113.7"))
        .isEqualTo("203.0.113.7");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "", "example.org", "203.0.113.7:4711", "<script>"})
  void what_is_no_address_counts_as_the_proxy(String said) {
    assertThat(addressOf(List.of(PROXY), PROXY, said)).isEqualTo(PROXY);
  }

  @ParameterizedTest
  @CsvSource({"proxy.example.org", "10.0.0.0/99", "10.0.0", "*"})
  void a_setting_that_is_no_address_stops_the_start_with_words(String setting) {
    List<String> wrong = List.of(setting);

    assertThatThrownBy(() -> TrustedProxies.of(wrong))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining(setting)
        .hasMessageContaining("bokskjuts.trusted-proxies");
  }
}
