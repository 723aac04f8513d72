package se.bokskjuts.api.paper.planted;

import org.springframework.core.io.Resource;

/** Breaks the wall of paper, so that it can be seen to catch it. */
record Breach(Resource page) {}
