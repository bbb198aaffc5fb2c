/**
 * The filter for mails on their way: the verdict on each, and the header fields that carry it. The
 * rules are those of the lake; nothing here knows of Spark.
 */
package org.scanlake.filter;
