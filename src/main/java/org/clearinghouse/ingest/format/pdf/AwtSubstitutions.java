package org.clearinghouse.ingest.format.pdf;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;

/**
 * Reading text, PDFBox uses only the geometry of java.awt, which is Java. What else it could reach would load shared
 * libraries, which native images shall not have beside them; there it fails, and the PDF is refused.
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

    /** The stream by which PDFBox unpacks LZW registers here its buffer, which needs no disposal. */
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
