/**
 * What one request may take: a size, a shape, a cost estimated before execution, and fields and time during it. Every
 * refusal names the limit, the value and the allowance. Listed for operators in docs/limits.md.
 */
package org.clearinghouse.limits;
