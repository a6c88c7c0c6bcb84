/**
 * Tokens and roles. Reading needs no token. Writing over the network needs a JWT with the role
 * {@value org.clearinghouse.security.CallerRole#EDITOR_ROLE}, from the operator's issuer or signed with this
 * service's own {@link org.clearinghouse.security.SigningKey}.
 */
package org.clearinghouse.security;
