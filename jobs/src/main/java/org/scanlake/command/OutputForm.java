package org.scanlake.command;

/** How a list is printed: for people, or for programs. */
enum OutputForm {
  text,
  json,
  csv
}
