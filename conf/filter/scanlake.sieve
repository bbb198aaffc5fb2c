# For Sieve, as Dovecot's Pigeonhole has it: alerts get header fields, the uninteresting are left
# out, the rest is sorted. In dovecot.conf:
#
#   plugin {
#     sieve_plugins = sieve_extprograms
#     sieve_extensions = +editheader
#     sieve_global_extensions = +vnd.dovecot.filter
#     sieve_filter_bin_dir = /etc/dovecot/sieve-filter
#   }
#
# and in that folder a symbolic link to the launcher, named scanlake. When the filter fails, the
# mail stays as it is.
require ["vnd.dovecot.filter", "editheader", "fileinto", "mailbox", "relational", "index",
         "comparator-i;ascii-numeric"];

# A mail may bring such fields of its own. This one stands before them, and behind the filter's, if
# it adds any: what is first then is the filter's, or this.
addheader "X-Scan-Signatures" "not filtered";
filter "scanlake" ["filter"];

if header :index 1 :is "x-scan-signatures" "not filtered" {
  deleteheader :index 1 "x-scan-signatures";
} else {
  deleteheader :index 2 "x-scan-signatures";
  if header :index 1 :value "lt" :comparator "i;ascii-numeric" "x-scan-severity" "1" {
    discard;
  } elsif header :index 1 :value "ge" :comparator "i;ascii-numeric" "x-scan-severity" "7" {
    fileinto :create "scan-urgent";
  } else {
    fileinto :create "scan-other";
  }
}
