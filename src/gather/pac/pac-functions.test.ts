import assert from 'node:assert/strict';
import test from 'node:test';
import { asker, type TestWorld, worth } from './ask-for-tests.ts';

const check = (title: string, rows: readonly (readonly [expression: string, value: unknown, world?: TestWorld])[]) =>
  test(title, async (t) => {
    const ask = asker(t);
    for (const [expression, value, world] of rows) {
      assert.equal(await worth(ask, expression, world), JSON.stringify(value), expression);
    }
  });

check('names', [
  ['dnsDomainIs("www.example.com", ".example.com")', true],
  ['dnsDomainIs("www.example.com", "example.com")', true],
  ['dnsDomainIs("notexample.com", "example.com")', true],
  ['dnsDomainIs("www", ".example.com")', false],
  ['dnsDomainLevels("www.example.com")', 2],
  ['localHostOrDomainIs("www", "www.example.com")', true],
  ['localHostOrDomainIs("home.example.com", "www.example.com")', false],
  ['isPlainHostName("intranet")', true],
  ['isPlainHostName("::1")', false],
  ['isPlainHostName("www.example.com")', false],
  ['shExpMatch("http://home.example.com/people/index.html", "*/people/*")', true],
  ['shExpMatch("a.b", "a?b")', true],
  ['shExpMatch("axb", "a.b")', false],
  ['shExpMatch("www.b.example", "(*.a.example|*.b.example)")', true],
  ['getClientVersion()', '1.0'],
]);

const NAMES = { 'six.example': ['2001:db8::1'], 'both.example': ['2001:db8::2', '192.0.2.9', '192.0.2.10'] };

check('look-ups', [
  ['dnsResolve("both.example")', '192.0.2.9', { names: NAMES }],
  ['dnsResolve("BOTH.example")', '192.0.2.9', { names: NAMES }],
  ['dnsResolve("six.example")', null, { names: NAMES }],
  ['dnsResolve("192.0.2.77")', '192.0.2.77'],
  ['dnsResolve(7)', null],
  ['dnsResolveEx("both.example")', '2001:db8::2;192.0.2.9;192.0.2.10', { names: NAMES }],
  ['dnsResolveEx("none.example")', ''],
  ['isResolvable("six.example")', false, { names: NAMES }],
  ['isResolvableEx("six.example")', true, { names: NAMES }],
  ['isResolvable("__proto__")', false],
  ['myIpAddress()', '10.1.2.3'],
  ['myIpAddress()', 'fd00::7', { ownAddresses: ['fd00::7'] }],
  ['myIpAddress()', '127.0.0.1', { ownAddresses: [] }],
  ['myIpAddressEx()', '10.1.2.3;fd00::7'],
  ['myIpAddressEx()', '', { ownAddresses: [] }],
]);

check('address ranges', [
  ['isInNet("198.95.249.79", "198.95.249.79", "255.255.255.255")', true],
  ['isInNet("198.95.6.8", "198.95.0.0", "255.255.0.0")', true],
  ['isInNet("198.96.6.8", "198.95.0.0", "255.255.0.0")', false],
  ['isInNet("both.example", "192.0.2.0", "255.255.255.0")', true, { names: NAMES }],
  ['isInNet("none.example", "0.0.0.0", "0.0.0.0")', false],
  ['isInNet("10.0.0.1", "10.0.0.256", "255.0.0.0")', false],
  ['convert_addr("104.16.41.2")', 1_745_889_538],
  ['convert_addr("192.0.2.1")', -1_073_741_311],
  ['isInNetEx("10.1.2.3", "10.0.0.0/8")', true],
  ['isInNetEx("10.1.2.3", "10.0.0.0/33")', false],
  ['isInNetEx("10.1.2.3", "::ffff:10.0.0.0/104")', true],
  ['isInNetEx("::ffff:10.1.2.3", "10.0.0.0/8")', true],
  ['isInNetEx("3ffe:8311:ffff::1", "3ffe:8311:ffff::/48")', true],
  ['isInNetEx("3ffe:8311:fff0::1", "3ffe:8311:ffff::/48")', false],
  ['isInNetEx("3ffe:8311:ffff::1", "3ffe:8311:ffff/48")', false],
  ['isInNetEx("10.1.2.3", "10.0.0.0")', false],
  ['isInNetEx("10.1.2.3")', null],
  [
    'sortIpAddressList("10.2.3.9;2001:4898:28:3::1;::1; 127.0.0.1 ;fe80::5")',
    '::1;2001:4898:28:3::1;fe80::5;10.2.3.9;127.0.0.1',
  ],
  ['sortIpAddressList("10.0.0.1;nonsense")', false],
  ['sortIpAddressList(" ; ")', false],
  ['sortIpAddressList(undefined)', null],
]);

/** Noon UTC on Wednesday, 15 January 2025. With GMT as last argument the place of this computer does not matter. */
check('times', [
  ['weekdayRange("WED", "GMT")', true],
  ['weekdayRange("MON", "FRI", "GMT")', true],
  ['weekdayRange("SAT", "TUE", "GMT")', false],
  ['weekdayRange("FRI", "WED", "GMT")', true],
  ['weekdayRange("Wed", "GMT")', false],
  ['weekdayRange()', false],
  ['dateRange(15, "GMT")', true],
  ['dateRange("JAN", "GMT")', true],
  ['dateRange(2025, "GMT")', true],
  ['dateRange(1, 14, "GMT")', false],
  ['dateRange(10, 20, "GMT")', true],
  ['dateRange(20, 10, "GMT")', false],
  ['dateRange("DEC", "JAN", "GMT")', true],
  ['dateRange(1, "JAN", 14, "JAN", "GMT")', false],
  ['dateRange(1, "JAN", 15, "JAN", "GMT")', true],
  ['dateRange("JUN", 2024, "MAR", 2025, "GMT")', true],
  ['dateRange(1, "JUN", 2024, 15, "AUG", 2024, "GMT")', false],
  ['timeRange(12, "GMT")', true],
  ['timeRange(9, 17, "GMT")', true],
  ['timeRange(13, 17, "GMT")', false],
  ['timeRange(11, 30, 12, 0, "GMT")', true],
  ['timeRange(22, 0, 6, 0, "GMT")', false],
  ['timeRange(22, 0, 13, 0, "GMT")', true],
  ['timeRange(0, 0, 0, 12, 0, 30, "GMT")', true],
  ['new Date().toISOString()', '2025-01-15T12:00:00.000Z'],
  ['Date.now() === +new Date() && new Date(0) instanceof Date', true],
  ['new Date(2020, 1, 1).getFullYear()', 2020],
]);
