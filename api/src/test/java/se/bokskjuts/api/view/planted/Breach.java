package se.bokskjuts.api.view.planted;

import org.springframework.context.MessageSource;

/** Breaks the wall of view, so that it can be seen to catch it. */
record Breach(MessageSource texts) {}
