import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { pacThread } from '../host/pac-thread.ts';
import { evaluatePac } from './evaluate-pac.ts';

const fixture = readFileSync(`${import.meta.dirname}/fixtures/function-expression.pac`, 'utf8');

/** Plain files, and pieces of hostile ones that end by themselves. */
const SAMPLES: readonly string[] = [
  fixture,
  'function FindProxyForURL(url, host) { if (isInNet(dnsResolve(host), "10.0.0.0", "255.0.0.0")) return "DIRECT"; return "PROXY a:80; DIRECT" }',
  'function FindProxyForURLEx(u, h) { return sortIpAddressList(myIpAddressEx()) ? "HTTPS " + h + ":1" : shExpMatch(h, "*.(a|b)") }',
  'var p = "SOCKS5 a"; const f = x => x ? p : [p].concat(h)[0]; FindProxyForURL = (u, h) => timeRange(8, 18) && dateRange("JAN") ? f(1) : f(0)',
  'function FindProxyForURL(u, h) { try { for (var i = 0; i < 30; i++) { alert(isResolvable(h + i)); } } catch (e) { return e } return "PROXY " + i }',
  'function FindProxyForURL(u, h) { switch (h.length % 3) { case 0: return "DIRECT"; case 1: throw { message: u }; default: return /(a+)+$/.test(u) } }',
];

const PIECES: readonly string[] = [
  ...[
    'return ',
    '"DIRECT"',
    '"PROXY a:1"',
    'for (;;) ',
    'while (1) ',
    'try {',
    '} catch (e) {',
    '}',
    '{',
    '(',
    ')',
    ';',
    '=>',
    '...',
  ],
  ...[
    'FindProxyForURL',
    'function ',
    'eval',
    'dnsResolve(host)',
    'new Array(1e9)',
    '.repeat(1e8)',
    '.sort()',
    '.fill(1)',
  ],
  ...[
    'Array(2**32-1)',
    '.indexOf(1)',
    'JSON.parse',
    'new Proxy({}, ',
    'globalThis',
    '__proto__',
    'async ',
    'await ',
    'yield ',
    '\\u',
    '`${',
  ],
  ...[
    'Date = null;',
    'Object.freeze(globalThis);',
    'delete globalThis.dnsResolve;',
    'Function("return this")()',
    'import("x")',
    '/(a*)*b/',
  ],
];

/** A sample with some pieces put in, some taken out, or nothing but pieces. */
const script: fc.Arbitrary<string> = fc
  .record({
    sample: fc.constantFrom(...SAMPLES, ''),
    edits: fc.array(
      fc.record({
        at: fc.nat(),
        cut: fc.nat(12),
        put: fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 8 })),
      }),
      { maxLength: 8 },
    ),
  })
  .map(({ sample, edits }) =>
    edits.reduce((text, { at, cut, put }) => {
      const place = at % (text.length + 1);
      return text.slice(0, place) + put + text.slice(place + cut);
    }, sample),
  );

const thread = pacThread();
const WORLD = { thread, now: 0, ownAddresses: ['10.1.2.3'], resolve: async () => ['192.0.2.1'] };
const REQUEST = { url: 'https://login.microsoftonline.com/', host: 'login.microsoftonline.com' };

/** Short ones, so that a hundred thousand files take minutes and not days. */
const LIMITS = { scriptChars: 10_000, runMs: 30, threadMs: 90, names: 5 };

/** Every run and every new thread at their worst, on a busy computer. */
const HANG_MS = 5_000;

/** The sandbox, its thread and what waits to be collected; the rest of a process was there before. */
const MOST_GROWTH_BYTES = 150 * 2 ** 20;
const startBytes = process.memoryUsage.rss();

/** Whatever a file does, asking it ends soon, with an answer or a word, and within bounds of memory. */
export const property = fc.asyncProperty(script, async (text) => {
  const startedAtMs = performance.now();
  const outcome = await evaluatePac(text, REQUEST, WORLD, LIMITS);
  const grownBytes = process.memoryUsage.rss() - startBytes;
  if (grownBytes > MOST_GROWTH_BYTES) throw new Error(`grew by ${Math.round(grownBytes / 2 ** 20)} MiB`);
  const isClear = outcome.ok ? outcome.value.directives.length > 0 : outcome.failure.word.length > 0;
  return isClear && performance.now() - startedAtMs < HANG_MS;
});
