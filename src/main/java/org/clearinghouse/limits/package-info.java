/**
 * The limits of one request: size and complexity of its document, estimated cost, and fields, errors and time during
 * execution. Begin with {@link org.clearinghouse.limits.LimitsConfig}. Each refusal names the limit, the value and the
 * allowance. docs/limits.md lists them for operators.
 */
package org.clearinghouse.limits;
