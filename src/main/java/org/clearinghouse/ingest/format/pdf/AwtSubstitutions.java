package org.clearinghouse.ingest.format.pdf;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Replaces the parts of AWT that load shared libraries, because the native executable has none beside it.
 *
 * <p>To extract text, PDFBox needs only the geometry of java.awt. Other calls fail, and the PDF is rejected.
 */
@SuppressWarnings("unused")
final class AwtSubstitutions {
    private AwtSubstitutions() {}

    static UnsupportedOperationException createException() {
        return new UnsupportedOperationException("the native executable neither draws nor converts colours");
    }

    @TargetClass(className = "java.awt.image.ColorModel")
    static final class ColorModelTarget {
        private ColorModelTarget() {}

        @Substitute
        static void loadLibraries() {
            throw createException();
        }
    }

    @TargetClass(className = "sun.java2d.cmm.CMSManager")
    static final class CmsManagerTarget {
        private CmsManagerTarget() {}

        @Substitute
        public static PcmmTarget getModule() {
            throw createException();
        }
    }

    @TargetClass(className = "sun.java2d.cmm.PCMM")
    interface PcmmTarget {}

    /** PDFBox registers its LZW buffer here, which needs no disposal. */
    @Substitute
    @TargetClass(className = "sun.java2d.Disposer")
    static final class Disposer {
        private Disposer() {}

        @Substitute
        public static void addRecord(Object target, DisposerRecord record) {}
    }

    @TargetClass(className = "sun.java2d.DisposerRecord")
    interface DisposerRecord {}
}
