#!/usr/bin/env bash
# libtime-parsedate-perl (Debian), Time::ParseDate: "December 2026" is 17 June 2032, the 2026th day counted from the
# beginning of December: a year behind the name of a month is taken for the day of that month. WHOLE, which asks that
# all the words be understood, changes nothing. "Dec 4 2026" is right. "Last Friday of January" is the Friday before
# today, "10 days before December 4" ten days from today, and "December 4 at 16:00" midnight; WHOLE refuses these.
# Grants and papers are dated by month and year. Seen with Time::ParseDate 2015.103.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download libtime-parsedate-perl=2015.103-4 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > run.pl <<'PERL'
use Time::ParseDate;
use POSIX 'strftime';
sub shown { my ($words, @options) = @_; my $moment = parsedate($words, NOW => 1795424400, @options); defined $moment ? strftime('%Y-%m-%d %H:%M', gmtime $moment) : 'none' }
print "$_: ", shown($_), ', WHOLE: ', shown($_, WHOLE => 1), "\n" for 'December 2026', 'Dec 4 2026', 'last Friday of January', '10 days before December 4', 'December 4 at 16:00', 'December 4, 16:00';
PERL
seen=$(TZ=UTC PERL5LIB=root/usr/share/perl5 /usr/bin/perl run.pl)
echo "Time::ParseDate 2015.103 on 23 November 2026 at 9:00:"
echo "$seen"
expected=$(cat <<'SEEN'
December 2026: 2032-06-17 00:00, WHOLE: 2032-06-17 00:00
Dec 4 2026: 2026-12-04 00:00, WHOLE: 2026-12-04 00:00
last Friday of January: 2026-11-20 09:00, WHOLE: none
10 days before December 4: 2026-12-03 09:00, WHOLE: none
December 4 at 16:00: 2026-12-04 00:00, WHOLE: none
December 4, 16:00: 2026-12-04 16:00, WHOLE: 2026-12-04 16:00
SEEN
)
[ "$seen" = "$expected" ]
echo "December is in June, six years on."
