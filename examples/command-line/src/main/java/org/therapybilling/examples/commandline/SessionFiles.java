package org.therapybilling.examples.commandline;

import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Spliterators;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.therapybilling.session.SessionEntry;

/** The entries of several files, one file after the other; each is opened when its turn comes and closed after it. */
final class SessionFiles implements Iterator<SessionEntry>, AutoCloseable {

    private final List<SessionFile> files;
    private int number;
    private Stream<SessionEntry> opened = Stream.empty();
    private Iterator<SessionEntry> entries = Collections.emptyIterator();

    SessionFiles(List<SessionFile> files) {
        this.files = files;
    }

    /** {@return the entries as a stream, to be read once; closing it closes nothing} */
    Stream<SessionEntry> stream() {
        return StreamSupport.stream(Spliterators.spliteratorUnknownSize(this, 0), false);
    }

    @Override
    public boolean hasNext() {
        while (!entries.hasNext() && number < files.size()) {
            opened.close();
            opened = files.get(number).entries();
            entries = opened.iterator();
            number++;
        }
        return entries.hasNext();
    }

    @Override
    public SessionEntry next() {
        if (!hasNext()) {
            throw new NoSuchElementException("all files were read");
        }
        SessionEntry entry = entries.next();
        return files.size() == 1 ? entry : inFile(entry, "file " + number);
    }

    /** Puts the number of the file in front of the place of an entry. */
    private static SessionEntry inFile(SessionEntry entry, String file) {
        if (entry instanceof SessionEntry.Read read) {
            return new SessionEntry.Read(
                    place(file, read.position()), read.session(), read.rows(), read.incomplete(), read.file());
        }
        SessionEntry.Unreadable refused = (SessionEntry.Unreadable) entry;
        boolean isWhole = refused.position().isEmpty() && refused.path().isEmpty();
        return new SessionEntry.Unreadable(
                isWhole ? place(file, refused.where()) : place(file, refused.position()),
                refused.sessionId(),
                refused.path(),
                refused.error(),
                refused.rows(),
                refused.day(),
                refused.discipline(),
                refused.file());
    }

    private static String place(String file, String position) {
        return position.isEmpty() ? file : file + ", " + position;
    }

    @Override
    public void close() {
        opened.close();
    }
}
