package org.therapybilling.reference.tables;

import java.io.Serializable;
import org.therapybilling.explain.DataRelease;

/** One release of a table with its rows, in whatever form they are kept. Equal if release and rows are. */
public interface TableRelease extends Serializable {

    /** {@return where the rows come from} */
    DataRelease release();
}
