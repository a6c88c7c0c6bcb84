package org.clearinghouse.cli;

import org.clearinghouse.io.BuildInfo;
import picocli.CommandLine.IVersionProvider;

/** The version of this build. */
final class ProgramVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"clearinghouse " + BuildInfo.version()};
    }
}
