/**
 * Reads published tables into {@code reference}: the bundled ones, and files exactly as CMS publishes them.
 *
 * <p>A tour in reading order:
 *
 * <ul>
 *   <li>{@link Datasets} is the door: {@link Datasets#bundled()}, {@link Datasets#load}, {@link Datasets#importInto},
 *       {@link Datasets#compare}, {@link Datasets#verify}.
 *   <li>{@link TableLoader} finds {@link SourceFile}s, asks each {@link Layout} whether it recognises them, and has
 *       {@link TableMerge} bring together what belongs to one release. A layout is one way of publishing, such as
 *       {@link PairTextLayout}, {@link MueLayout} or {@link PprrvuLayout}; {@link OwnLayout} is the project's own.
 *       {@link SettingCheck} knows by their rows whether pairs are of practitioners or of hospitals.
 *   <li>Every layout brings its rows into the {@link TableSchema} of their table, which checks them and makes the release.
 *       So each kind of table is read, written ({@link TableWriter}) and compared ({@link TableComparison}, walking through
 *       {@link RowGroups}) in one way. {@link KnownTables} lists them: a new kind is its row in {@code reference}, its
 *       schema, the layout it is published in, and one line there.
 *   <li>{@link PairTextReader} and {@link PairCache} are there for the millions of rows of the national table of pairs.
 *   <li>{@link Bundled} has the tables of the jar, each read when it is first asked ({@link BundledTable}).
 *   <li>{@link DatasetException} says which file, row and column could not be read, and why: a malformed row stops
 *       loading, nothing is loaded by half.
 * </ul>
 *
 * <pre>{@code
 * ReferenceData reference = Datasets.load(Path.of("ncci/ccipra-v323.zip")).over(Datasets.bundled());
 * }</pre>
 *
 * <p>The one package that reads tables from files; what it does with their bytes is in {@code dataset.file}. Stands on
 * {@code reference}, {@code explain} and {@code vocabulary}.
 */
@NullMarked
package org.therapybilling.dataset;

import org.jspecify.annotations.NullMarked;
