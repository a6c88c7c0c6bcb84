package org.clearinghouse.reading.form;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import org.clearinghouse.reading.DocumentText;

/**
 * PDFBox does geometry by java.awt, which the framework takes out of native images; with it would come shared libraries
 * beside the executable, and fonts.
 */
@TargetClass(PdfText.class)
@SuppressWarnings("unused")
final class NoPdfInNativeImages {
    private NoPdfInNativeImages() {}

    @Substitute
    public static DocumentText of(byte[] bytes) throws FormException {
        throw new FormException(
                "a PDF, which the native executable does not read; import it with the jar or its image, or give its text");
    }
}
