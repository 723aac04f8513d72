/** Who may come in: accounts, sessions, API keys, roles, rate limits. */
@NullMarked
package se.bokskjuts.api.security;

import org.jspecify.annotations.NullMarked;
