/**
 * Who may write. Reading needs nothing; writing over the network needs a token (JWT) with the role
 * {@value org.clearinghouse.access.Caller#EDITOR_ROLE}, of an issuer that the operator configures or of this service's own key.
 */
package org.clearinghouse.security;
