package org.scanlake.archive;

/**
 * One file of an archive on the local file system.
 *
 * @param path where it is, absolute and without symbolic links, so that one file has one path
 * @param kind what is in it, decompressed
 * @param compression how it is compressed
 * @param size bytes as it lies there
 */
public record ArchiveFile(String path, ArchiveKind kind, Compression compression, long size) {}
