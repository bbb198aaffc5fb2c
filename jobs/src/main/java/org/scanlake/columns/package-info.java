/**
 * Parquet files written column by column, for tables whose rows are counted in millions. Spark
 * hands Parquet each value of each row through a dozen calls; here a value is an entry of an array
 * until a few hundred thousand rows are there, and then the columns are encoded one after the
 * other. The encodings and the layout of the file are Parquet's own code.
 */
package org.scanlake.columns;
