# For Sieve, as Dovecot's Pigeonhole has it: alerts get header fields, the uninteresting are left
# out, the rest is sorted. In dovecot.conf:
#
#   plugin {
#     sieve_plugins = sieve_extprograms
#     sieve_global_extensions = +vnd.dovecot.filter
#     sieve_filter_bin_dir = /etc/dovecot/sieve-filter
#   }
#
# and in that folder a symbolic link to the launcher, named scanlake. When the filter fails, the
# mail stays as it is.
require ["vnd.dovecot.filter", "fileinto", "mailbox", "relational", "index",
         "comparator-i;ascii-numeric"];

filter "scanlake" ["filter"];

# Of several such fields only the first is the filter's: a mail may bring some of its own.
if exists "x-scan-signatures" {
  if header :index 1 :value "lt" :comparator "i;ascii-numeric" "x-scan-severity" "1" {
    discard;
  } elsif header :index 1 :value "ge" :comparator "i;ascii-numeric" "x-scan-severity" "7" {
    fileinto :create "scan-urgent";
  } else {
    fileinto :create "scan-other";
  }
}
