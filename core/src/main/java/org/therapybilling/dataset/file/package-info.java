/**
 * The bytes of files that may hold tables: where they lie, how they are packed, and what is refused before anybody looks
 * for rows in them.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link StoredFiles} finds the files behind a path, {@link StoredFile} is one of them: as it lies, in a {@code .gz}
 *       or in a {@code .zip} ({@link ArchivedInput}).
 *   <li>{@link MeasuredInput} counts and digests bytes on their way; {@link BoundedLines} splits them.
 *   <li>{@link WebPage} recognises what was saved in the place of a table, {@link FileTrouble} says in words what went
 *       wrong, {@link FileRefusedException} carries it.
 *   <li>{@link Replacement} puts files into a folder: all of them, or none.
 * </ul>
 *
 * <pre>{@code
 * for (StoredFile file : new StoredFiles(StoredFile.MOST_BYTES).in(Path.of("ncci"))) {
 *     String sha256 = file.read(MeasuredInput::sha256);
 * }
 * }</pre>
 *
 * <p>Not exported. Stands on nothing.
 */
@NullMarked
package org.therapybilling.dataset.file;

import org.jspecify.annotations.NullMarked;
