package org.clearinghouse.cli;

import com.oracle.svm.core.annotate.Substitute;
import com.oracle.svm.core.annotate.TargetClass;
import java.io.IOException;
import java.io.InputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/** Removes Zstandard from the native executable, because its optional library contains native code. */
@SuppressWarnings("unused")
@TargetClass(ZipFile.class)
final class ZstandardSubstitution {
    private ZstandardSubstitution() {}

    @Substitute
    InputStream createZstdInputStream(InputStream compressed) throws IOException {
        throw ZipArchive.createZstandardException();
    }
}
