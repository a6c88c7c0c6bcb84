package org.clearinghouse.reading.form;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.apache.pdfbox.pdmodel.encryption.ProtectionPolicy;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandler;
import org.apache.pdfbox.pdmodel.encryption.SecurityHandlerFactory;

/**
 * In a native image PDFBox has no way to decrypt. Encrypted PDFs are refused anyway, and its handlers need a library
 * that is not there.
 */
@TargetClass(SecurityHandlerFactory.class)
@SuppressWarnings({"rawtypes", "unused"})
final class NoDecryption {
    private NoDecryption() {}

    @Substitute
    private SecurityHandler<ProtectionPolicy> newSecurityHandler(
            Class<? extends SecurityHandler> handler, Class<?>[] types, Object[] arguments) {
        return null;
    }

    @Substitute
    public SecurityHandler<ProtectionPolicy> newSecurityHandlerForPolicy(ProtectionPolicy policy) {
        return null;
    }

    /** PDFBox refuses what it finds no handler for. */
    @Substitute
    public SecurityHandler<ProtectionPolicy> newSecurityHandlerForFilter(String name) {
        return null;
    }

    @Substitute
    public void registerHandler(
            String name, Class<? extends SecurityHandler> handler, Class<? extends ProtectionPolicy> policy) {}
}
