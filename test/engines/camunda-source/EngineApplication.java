import java.io.IOException;
import org.camunda.bpm.engine.rest.security.auth.ProcessEngineAuthenticationFilter;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.EventListener;

/** A Camunda engine with its REST API; everything else is said on its command line by launch.ts. */
@SpringBootConfiguration
@EnableAutoConfiguration
public class EngineApplication {

  public static void main(String[] arguments) {
    if (Boolean.getBoolean("engine.lives-with-parent")) {
      endWithStandardInput();
    }
    SpringApplication.run(EngineApplication.class, arguments);
  }

  /** The parent holds the other end, which the system closes however the parent ends. */
  private static void endWithStandardInput() {
    Thread thread = new Thread(() -> {
      try {
        while (System.in.read() != -1) {
          continue;
        }
      } catch (IOException broken) {
        // as closed
      }
      Runtime.getRuntime().halt(0);
    });
    thread.setDaemon(true);
    thread.start();
  }

  /** HTTP Basic; without its prefix the filter would take every engine for the default one and guard GET /engine. */
  @Bean
  @ConditionalOnProperty("engine.auth")
  public FilterRegistrationBean<ProcessEngineAuthenticationFilter> authentication() {
    FilterRegistrationBean<ProcessEngineAuthenticationFilter> registration =
        new FilterRegistrationBean<>(new ProcessEngineAuthenticationFilter());
    registration.addInitParameter("authentication-provider",
        "org.camunda.bpm.engine.rest.security.auth.impl.HttpBasicAuthenticationProvider");
    registration.addInitParameter("rest-url-pattern-prefix", "/engine-rest");
    registration.addUrlPatterns("/engine-rest/*");
    registration.setAsyncSupported(true);
    return registration;
  }

  @EventListener
  public void sayThePort(ApplicationReadyEvent ready) {
    var context = (ServletWebServerApplicationContext) ready.getApplicationContext();
    System.out.println("engine listens on port " + context.getWebServer().getPort());
  }
}
