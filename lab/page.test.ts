import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { scenarios } from '../scenarios/all.ts';
import type { CheckReport } from '../src/model/report.ts';
import { checkText } from '../src/report/check-text.ts';
import { reader } from '../src/report/report-for-tests.ts';
import { plainOf, wordsIn, wordsOf } from '../src/server/page-words-for-tests.ts';
import { type Lab, openLab } from './lab.ts';
import type { Walk } from './page-in-world.ts';
import { whyNot } from './requirements.ts';

/** What Teams shows in these worlds, and the title of what is wrong there. */
const WORLDS: Readonly<Record<string, string>> = {
  'captive-portal-redirect': '0xCAA82F7D',
  'clock-ten-minutes-fast': '0xCAA20003',
  'dns-servfail': '0xCAA82EE7',
  'inspection-untrusted': '0xCAA82F0D',
  'proxy-nobody-listens': '0xCAA70004',
};

const WALK = join(import.meta.dirname, 'page-in-world.ts');
const NO_BROWSER = existsSync('/usr/bin/chromium') ? undefined : 'Chromium is not installed';

/** Where pictures of the walks are kept; none are made unless it is named. */
const { SIGNIN_DOCTOR_PICTURES: pictures } = process.env;

/** Two looks take different times, and stand at different moments. */
const timeless = (words: string): string => words.replace(/\d+(\.\d+)? (ms|s|seconds|minutes)\b/g, 'a while');

describe('from the first paste to the report that was sent', () => {
  let lab: Lab;
  before(async () => {
    lab = await openLab();
  });
  after(() => lab?.close());

  for (const [name, code] of Object.entries(WORLDS)) {
    const scenario = scenarios[name];
    const reason = scenario === undefined ? 'no such scenario' : (NO_BROWSER ?? whyNot(scenario));
    it(`${name}: page and terminal say the same words`, { skip: reason ?? false }, async () => {
      const { world, expect } = scenario ?? assert.fail(name);
      const shots = pictures === undefined ? [] : [join(pictures, `page-${name}`)];
      const { stdout, stderr } = await lab.run(world, [process.execPath, WALK, code, ...shots]);
      assert.match(stdout, /^\{/, stderr.slice(-2_000));
      const { meaning, found, foundAgain, sent, complaints }: Walk = JSON.parse(stdout);
      assert.deepEqual(complaints, []);
      for (const { page, terminal } of [meaning, found, foundAgain])
        assert.deepEqual(words(shown(page)), words(timeless(wordsIn(unfolded(terminal)))));
      const report = reportOf(sent.file);
      // Nothing was mended in between, so the look before found the same.
      const told = checkText(report, reader({ columns: 100 }), report);
      assert.equal(shown(foundAgain.page), timeless(wordsIn(unfolded(told))));
      assert.deepEqual(
        report.findings.map(({ rule }) => rule),
        expect.findings.map(({ rule }) => rule),
      );
      for (const { title } of report.findings) assert.ok(wordsIn(sent.told).includes(title), sent.told);
    });
  }
});

/** The page holds folded what the terminal keeps back, and says where. */
const shown = (page: string): string => timeless(wordsOf(page.replace(/<details>.*?<\/details>/gs, ' ')));
const unfolded = (text: string): string => text.replace(/\n *[^\n]*\(--verbose shows all\)\.?/g, '');

/** Witnesses stand in the order of what they measured, which two looks measure anew. */
const words = (text: string): readonly string[] => text.split(' ').toSorted();

const reportOf = (file: string): CheckReport => {
  const [, json = ''] = /<pre id="report">(.*?)<\/pre>/s.exec(file) ?? [];
  return JSON.parse(plainOf(json));
};
