package se.bokskjuts.api.rest.planted;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.graphhopper.GraphHopper;
import org.apache.catalina.Host;
import org.jooq.DSLContext;
import org.thymeleaf.TemplateEngine;

/** Breaks every wall of rest, so that the walls can be seen to catch it. */
record Breach(
    SchedulerClient queue, GraphHopper roads, DSLContext sql, TemplateEngine pages, Host tomcat) {}
