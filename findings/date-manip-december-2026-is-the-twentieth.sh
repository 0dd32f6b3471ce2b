#!/usr/bin/env bash
# libdate-manip-perl (Debian), Date::Manip: "December 2026" is 20 December 2026 and "January, 2027" is 20 January 2027:
# what is meant for a year is taken for a day and a year of two digits. So "June 1931" is 19 June 2031, a hundred years
# on. Its manual says so, and has Format_MMMYYYY for those who want the month. Grants and papers are dated by month and
# year. Seen with Date::Manip 6.91.
set -euo pipefail
folder=$(mktemp -d)
trap 'rm -rf "$folder"' EXIT
cd "$folder"
apt-get -qq -o APT::Sandbox::User=root download libdate-manip-perl=6.91-1 >/dev/null
for package in *.deb; do dpkg-deb -x "$package" root; done
cat > run.pl <<'PERL'
use Date::Manip;
use Date::Manip::Date;
Date_Init('ForceDate=2026-11-23-09:00:00,UTC', 'Language=English');
print "$_: ", UnixDate(scalar ParseDate($_), '%Y-%m-%d'), "\n" for 'December 2026', 'January, 2027', 'June 1931', '4 December 2026';
my $month = Date::Manip::Date->new;
$month->config('Language', 'English', 'Format_MMMYYYY', 'first');
$month->parse('December 2026');
print 'December 2026 with Format_MMMYYYY: ', $month->printf('%Y-%m-%d'), "\n";
PERL
seen=$(TZ=UTC PERL5LIB=root/usr/share/perl5 /usr/bin/perl run.pl)
echo "Date::Manip 6.91:"
echo "$seen"
expected=$(cat <<'SEEN'
December 2026: 2026-12-20
January, 2027: 2027-01-20
June 1931: 2031-06-19
4 December 2026: 2026-12-04
December 2026 with Format_MMMYYYY: 2026-12-01
SEEN
)
[ "$seen" = "$expected" ]
echo "A month is its twentieth day."
