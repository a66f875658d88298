import assert from 'node:assert/strict';
import test from 'node:test';
import { asker } from './ask-for-tests.ts';
import { decidingLine } from './deciding-line.ts';
import { markedScript } from './marked-script.ts';

/** Each file, and the line that a person would point at. */
const CASES: Readonly<Record<string, readonly [line: number, script: string]>> = {
  'a return': [3, 'var p = "PROXY a:1";\nfunction FindProxyForURL(u, h) {\n  return p;\n}'],
  'the function that chose, not those that pass it on': [
    1,
    'function choose(h) { return "PROXY a:1" }\nfunction FindProxyForURL(u, h) {\n  var way = choose(h);\n  return way;\n}',
  ],
  'the last assignment': [
    4,
    'function FindProxyForURL(u, h) {\n  var way = "PROXY a:1";\n  if (h) way = "DIRECT";\n  if (u) way = "PROXY a:1";\n  return way;\n}',
  ],
  'a branch of a long condition': [
    4,
    'function FindProxyForURL(u, h) {\n  return h == "x"\n    ? "DIRECT"\n    : "PROXY a:1";\n}',
  ],
  'an arrow': [2, 'var pick = (h) =>\n  "PROXY " + h.length + ":1";\nvar FindProxyForURL = (u, h) => pick(h);'],
  'a comma and a comment in what is returned': [
    2,
    'function FindProxyForURL(u, h) {\n  return /* x */ u, "DIRECT" // y\n}',
  ],
};

test('finds the line that decided', async (t) => {
  const ask = asker(t);
  for (const [story, [line, script]] of Object.entries(CASES)) {
    const outcome = await ask(script);
    assert.ok(outcome.ok, story);
    assert.equal(outcome.line?.number, line, story);
  }
});

test('marks values only: neither keys nor directives of the language, and no functions', () => {
  const marked = markedScript(
    '"use strict"; var o = { "DIRECT": f => { return f() } }; "PROXY a"; switch (x) { case "DIRECT": }',
    'M',
  );
  assert.equal(
    marked,
    '"use strict"; var o = { "DIRECT": f => { return M(1,(f())) } }; "PROXY a"; switch (x) { case M(1,("DIRECT")): }',
  );
  assert.equal(markedScript('function (', 'M'), undefined);
});

test('of the sightings, those count that follow the last other one', () => {
  const saw = (line: number, text: string) => ({ line, text });
  assert.equal(decidingLine([saw(1, 'DIRECT'), saw(2, 'PROXY a'), saw(3, 'DIRECT'), saw(4, 'DIRECT')], 'DIRECT'), 3);
  assert.equal(decidingLine([saw(1, 'DIRECT'), saw(2, 'PROXY a')], 'DIRECT'), null);
  assert.equal(decidingLine([], 'DIRECT'), null);
});
