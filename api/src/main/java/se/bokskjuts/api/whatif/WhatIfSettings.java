package se.bokskjuts.api.whatif;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of what-if, under {@code bokskjuts.what-if.}.
 *
 * @param worker the program of the workers; where it is set, the service starts one when there is
 *     work and nobody to do it
 * @param threads runs at a time in that worker; 0: one for each core
 */
@ConfigurationProperties("bokskjuts.what-if")
record WhatIfSettings(@DefaultValue("") String worker, @DefaultValue("0") int threads) {}
