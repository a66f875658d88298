import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { causes } from '../catalogue/causes/all.ts';
import { handWritten } from '../catalogue/codes/all.ts';
import { commonCodes } from '../catalogue/common-codes.ts';
import { explain } from '../catalogue/explain.ts';
import { explainRecording } from '../catalogue/explain-recording.ts';
import { importedList } from '../catalogue/listed.ts';
import type { Progress } from '../gather/gather.ts';
import { readRecording } from '../gather/recording/read-recording.ts';
import type { CheckReport } from '../model/report.ts';
import { checkText } from '../report/check-text.ts';
import { packed } from '../report/compact/packed.ts';
import { explainText } from '../report/explain-text.ts';
import { handedIn } from '../report/handed/handed.ts';
import { handedText } from '../report/handed/handed-text.ts';
import { reportFile } from '../report/html/report-file.ts';
import { recordingText } from '../report/recording-text.ts';
import {
  blockedFinding,
  clockFinding,
  interceptedFinding,
  reader,
  report,
  signingKeyForTests,
} from '../report/report-for-tests.ts';
import { supportCodeOf } from '../report/support-code/support-code.ts';
import { knownHere } from './known-here.ts';
import type { OpenPage } from './open-page.ts';
import { hostileReport, openForPerson, type Person, personAt, SCRIPT } from './page-for-tests.ts';
import { plainOf, wordsIn, wordsOf } from './page-words-for-tests.ts';

const wide = reader({ columns: 100 });

async function reportShown(test: TestContext, shown: CheckReport): Promise<readonly [string, Person]> {
  const page = await openForPerson(async () => shown);
  test.after(() => page.close());
  const person = await personAt(page);
  await person.post('check', {});
  await person.get('check/1/events');
  return [(await person.get('check/1')).text, person];
}

describe('the pages', () => {
  let page: OpenPage;
  let person: Person;
  before(async () => {
    page = await openForPerson();
    person = await personAt(page);
  });
  after(() => page.close());

  it('have an address for every code of the catalogue', async () => {
    const lists = await Promise.all((['caa', 'aadsts', 'other'] as const).map(importedList));
    const written = await Promise.all(Object.values(handWritten).map((load) => load()));
    const codes = new Set([
      ...lists.flatMap((list) => Object.keys(list.codes)),
      ...written.flat().map(({ code }) => code),
    ]);
    assert.ok(codes.size > 1_700);
    for (const code of codes) {
      const { status, text, headers } = await person.get(`codes/${encodeURIComponent(code)}`);
      // Some lists have a number that is another way to write a code.
      if (/^-?\d{10}$/.test(code)) assert.match(String(headers.location), /codes\/0x[\dA-F]{8}$/);
      else assert.deepEqual([status, text.includes(`<h1>What ${code} means</h1>`)], [200, true], code);
    }
  });

  it('have one for every cause, and lead to no page that is not there', async () => {
    const { text: list } = await person.get('causes');
    const pages = await Promise.all(causes.map(({ id }) => person.get(`causes/${id}`)));
    const links = new Set([list, (await person.get('')).text, ...pages.map(({ text }) => text)].flatMap(linksIn));
    assert.ok(links.size > 150);
    for (const link of links) {
      const { status, text } = await person.get(link.slice(person.base.length));
      assert.equal(status, 200, link);
      assert.ok(text.length > 0);
    }
  });

  it('say what the terminal says, about a code', async () => {
    for (const code of commonCodes) {
      const { text } = await person.get(`codes/${code}`);
      assert.equal(wordsOf(text), wordsIn(explainText(await explain(code), wide)));
      const { text: all } = await person.get(`codes/${code}?for=admin`);
      const asAdmin = explainText(await explain(code), { ...wide, audience: 'admin' });
      assert.equal(wordsOf(all), wordsIn(asAdmin));
    }
  });

  it('explain whatever is pasted, as link and as form', async () => {
    const text = 'AADSTS50126: wrong (caa20003)';
    const { text: posted } = await person.post('explain', { text });
    assert.equal(wordsOf(posted), wordsIn(explainText(await explain(text), wide)));
    const { text: linked } = await person.get(`explain?text=${encodeURIComponent(text)}`);
    assert.equal(wordsOf(linked), wordsOf(posted));
  });

  it('lead every spelling of a code to its one address', async () => {
    for (const written of ['caa82ee7', '3400019687', '0xcaa82ee7'])
      assert.equal((await person.get(`codes/${written}`)).headers.location, `${person.base}codes/0xCAA82EE7`);
  });

  it('ask back where there is no code, and keep what was typed', async () => {
    const { status, text } = await person.post('explain', { text: 'CAA7OOO4 & <more>' });
    assert.equal(status, 404);
    assert.match(text, /Did you mean 0xCAA70004\?/);
    assert.match(text, />CAA7OOO4 &amp; &lt;more&gt;<\/textarea>/);
  });

  it('say what a support code holds, and which is none', async () => {
    const code = supportCodeOf({ verdict: 'problem', findings: [clockFinding], notLookedAt: [] }, null);
    const { text } = await person.post('explain', { text: code.toLowerCase() });
    assert.match(text, /<span class="word">Support code:<\/span> This computer&#39;s clock is wrong/);
    const { status, text: wrong } = await person.post('explain', {
      text: `${code.slice(0, -1)}${code.endsWith('A') ? 'B' : 'A'}`,
    });
    assert.equal(status, 404);
    assert.match(wrong, /A character of this support code is wrong/);
  });

  it('tell a report that somebody sent, in the words of the terminal', async () => {
    const sent = report({ verdict: 'problem', findings: [clockFinding] });
    const { text } = await person.post('explain', { text: reportFile(sent) });
    const handed = await handedIn(reportFile(sent), knownHere());
    assert.ok(handed !== null && handed !== 'damaged');
    assert.equal(wordsOf(text), wordsIn(handedText(handed, { ...wide, audience: 'admin' })));
    const { text: german } = await person.post('de/explain', { text: reportFile(sent) });
    assert.match(german, /Die Uhr dieses Computers/);
    assert.doesNotMatch(german, /clock is wrong/);
  });

  it('tell the recording of a sign-in, in the words of the terminal, and refuse one that breaks off', async () => {
    const url = 'https://login.microsoftonline.com/common/oauth2/v2.0/token';
    const body = JSON.stringify({ error: 'invalid_grant', error_description: 'AADSTS50076: <b>More</b>.' });
    const response = { status: 400, headers: [], content: { mimeType: 'application/json', text: body } };
    const entry = { startedDateTime: '2026-03-02T09:00:00.000Z', time: 9, request: { method: 'POST', url }, response };
    const har = JSON.stringify({
      log: { version: '1.2', creator: { name: 'Edge', version: '150' }, entries: [entry] },
    });
    const recording = readRecording(har);
    assert.ok(recording !== null && recording !== 'damaged');
    const { text } = await person.post('explain', { text: har });
    assert.equal(wordsOf(text), wordsIn(recordingText(recording, await explainRecording(recording), wide)));
    assert.equal((await person.post('explain', { text: har.slice(0, -9) })).status, 400);
  });

  it('let no report run, and none break the page', async () => {
    const whole = JSON.stringify(hostileReport());
    const wrong = JSON.stringify({ ...report(), findings: [{ title: { html: SCRIPT } }], evidence: [null, 7, {}] });
    const poisoned = whole.replace('{', '{"__proto__":{"verdict":"healthy"},"constructor":1,');
    const deep = `${'{"a":'.repeat(50_000)}1${'}'.repeat(50_000)}`;
    const framed = `<iframe src="javascript:alert(1)"></iframe><pre id="report">${whole.replaceAll('<', '&lt;')}</pre>`;
    for (const text of [whole, wrong, poisoned, deep, framed, whole.slice(0, -9), `{"name":"signin-doctor"${SCRIPT}`]) {
      const answer = await person.post('explain', { text });
      assert.ok(answer.status < 500, text.slice(0, 40));
      assertHarmless(answer.text);
      assert.doesNotMatch(answer.text, /<iframe/);
    }
    assert.equal(Object.hasOwn(Object.prototype, 'verdict'), false);
  });

  it('lead nowhere that a report says, in whichever form it comes', async () => {
    for (const words of [
      'https://evil.example/',
      'https://evil.example/ (read 2026-01-02)',
      '../../sign-in',
      '..',
      '//evil',
    ]) {
      const hostile = {
        ...(JSON.parse(
          JSON.stringify(hostileReport()).replaceAll(JSON.stringify(SCRIPT), JSON.stringify(words)),
        ) as CheckReport),
        codeJudgement: { code: words, title: words, causes: [] },
      };
      const key = await signingKeyForTests();
      const { text: link } = await packed(hostile, knownHere(), key);
      for (const text of [JSON.stringify(hostile), reportFile(hostile), `https://help.example/report#${link}`]) {
        const { status, text: page } = await person.post('explain', { text });
        assert.equal(status, 200);
        assert.match(page, /A report that was sent/);
        const main = /<main.*<\/main>/s.exec(page)?.[0] ?? '';
        assert.deepEqual(
          [...main.matchAll(/href="([^"]*)"/g)].map(([, address]) => address),
          [],
          words,
        );
        assert.doesNotMatch(reportFile(hostile), /href=/);
      }
    }
  });

  it('let nothing run that somebody typed', async () => {
    const hostile = [`${SCRIPT} 0xCAA70004`, SCRIPT, `"${SCRIPT}"@contoso.com 0xCAA82EE7 Correlation ID: ${SCRIPT}`];
    for (const text of hostile) {
      const answers = [
        await person.post('explain', { text }),
        await person.get(`explain?text=${encodeURIComponent(text)}`),
        await person.get(`codes/${encodeURIComponent(text)}`),
        await person.get(`causes/${encodeURIComponent(text)}`),
        await person.post('check', { code: text }),
      ];
      for (const { text: page } of answers) assertHarmless(page);
    }
  });
});

describe('the page of an examination', () => {
  const stories: readonly (readonly [string, CheckReport])[] = [
    [
      'one cause',
      report({ verdict: 'problem', findings: [clockFinding], notes: [{ text: 'The clock of a server is off' }] }),
    ],
    [
      'several causes',
      report({ verdict: 'problem', findings: [interceptedFinding, clockFinding], folded: [blockedFinding] }),
    ],
    ['no cause', report()],
    ['too little seen', report({ verdict: 'unknown', notLookedAt: [{ check: 'pac', why: 'no answer' }] })],
  ];
  for (const [story, shown] of stories) {
    it(`says what the terminal says: ${story}`, async (test) => {
      const [text, person] = await reportShown(test, shown);
      // What the terminal keeps back stands on the page, folded.
      const [before = '', behind = before] = wordsIn(checkText(shown, wide)).split(' (--verbose shows all). ');
      assert.ok(wordsOf(text).startsWith(before), `${wordsOf(text)}\n${before}`);
      assert.ok(wordsOf(text).endsWith(behind), `${wordsOf(text)}\n${behind}`);
      const { text: all } = await person.get('check/1?for=admin');
      assert.equal(wordsOf(all), wordsIn(checkText(shown, { ...wide, audience: 'admin' })));
    });
  }

  it('shows the report exactly as it will be sent: one file without scripts that holds the whole', async (test) => {
    const shown = report({ verdict: 'problem', findings: [clockFinding] });
    const [, person] = await reportShown(test, shown);
    const [seen, saved] = [await person.get('check/1/report'), await person.get('check/1/sign-in-report.html')];
    assert.equal(seen.text, saved.text);
    assert.match(String(seen.headers['content-security-policy']), /^default-src 'none';/);
    assert.equal(saved.headers['content-disposition'], 'attachment; filename="sign-in-report.html"');
    assert.deepEqual(JSON.parse(jsonIn(saved.text)), JSON.parse(JSON.stringify(shown)));
    assert.ok(wordsOf(saved.text).startsWith(wordsIn(checkText(shown, { ...wide, audience: 'admin', system: null }))));
  });

  it('leads the report to the admin: a mail, or the support code', async (test) => {
    const shown = report({ verdict: 'problem', findings: [{ ...clockFinding, title: 'One & "two"?' }] });
    const [, person] = await reportShown(test, shown);
    const { text } = await person.get('check/1/send');
    const mail = /href="(mailto:[^"]*)"/.exec(text)?.[1]?.replaceAll('&amp;', '&') ?? '';
    const body = new URL(mail).searchParams.get('body') ?? '';
    assert.ok(body.includes(`- One & "two"?\r\n\r\n`), body);
    assert.ok(body.includes(`\r\n\r\nSupport code: ${shown.supportCode} (`), body);
    assert.ok(text.includes(`<p class="said">${shown.supportCode}</p>`));
  });

  it('shows each check as it goes, to those without scripts too', async (test) => {
    const { promise, resolve } = Promise.withResolvers<CheckReport>();
    let tell: (progress: Progress) => void = () => {};
    const page = await openForPerson(async (_code, _signal, onProgress) => {
      tell = onProgress;
      return await promise;
    });
    test.after(() => page.close());
    const person = await personAt(page);
    const { status, headers } = await person.post('check', { code: 'caa70004' });
    assert.deepEqual([status, headers.location], [303, `${person.base}check/1`]);
    const check = { id: 'clock-offset', title: 'Clock' };
    tell({ check, state: 'started', summary: '' });
    const { text } = await person.get('check/1');
    assert.match(text, /<noscript><meta http-equiv="refresh" content="1"><\/noscript>/);
    assert.equal(wordsOf(text), '0 of 1 are done. looking Clock');
    assert.equal((await person.post('check', {})).headers.location, `${person.base}check/1`, 'one at a time');
    const events = person.get('check/1/events');
    await person.get('check/1');
    tell({ check, state: 'done', summary: `Right ${SCRIPT}` });
    resolve(report());
    const { text: told, headers: kind } = await events;
    assert.equal(kind['content-type'], 'text/event-stream');
    assert.match(
      told,
      /"word":"looking".*"word":"done","tone":"good","text":"Clock: Right .*\nevent: end\ndata: \n\n$/s,
    );
  });

  it('lets nothing run that the network says', async (test) => {
    const [text, person] = await reportShown(test, hostileReport());
    assertHarmless(text);
    assertHarmless((await person.get('check/1?for=admin')).text);
    assertHarmless((await person.get('check/1/send')).text);
    const { text: file } = await person.get('check/1/report');
    assert.doesNotMatch(file, /<script|<img|onerror="/);
    assert.deepEqual(JSON.parse(jsonIn(file)), hostileReport());
  });

  it('says whose fault it is when the program fails, and goes on', async (test) => {
    const faults: unknown[] = [];
    const page = await openForPerson(
      async () => {
        throw new Error('secret of the inside');
      },
      (error) => faults.push(error),
    );
    test.after(() => page.close());
    const person = await personAt(page);
    await person.post('check', {});
    const { status, text } = await person.get('check/1');
    assert.equal(status, 500);
    assert.doesNotMatch(text, /secret/);
    assert.match(String(faults), /secret of the inside/);
    assert.equal((await person.get('')).status, 200);
  });

  it('ends with the program', async () => {
    let end: AbortSignal | undefined;
    const page = await openForPerson((_code, signal) => {
      end = signal;
      return new Promise((resolve) => signal.addEventListener('abort', () => resolve(report())));
    });
    await (await personAt(page)).post('check', {});
    await page.close();
    assert.equal(end?.aborted, true);
  });
});

/** What a program reads in a report: the text of one element. */
const jsonIn = (file: string): string => plainOf(/<pre id="report">(.*?)<\/pre>/s.exec(file)?.[1] ?? '');

const linksIn = (page: string): readonly string[] =>
  [...page.matchAll(/<a [^>]*href="(\/[^"]*)"/g)].map(([, link]) => link ?? '');

function assertHarmless(page: string): void {
  assert.doesNotMatch(page, /<script>|<img src=x|onerror="/);
  assert.ok([...page.matchAll(/<script/g)].length <= 1, 'our own');
}

describe('checking again', () => {
  const first = report({ verdict: 'problem', findings: [clockFinding, blockedFinding] });
  const [clock, chain] = ['clock-offset', 'tls-chain'].map((id) => ({
    ...{ id, title: id, status: 'done' as const, summary: '', startedAtMs: 0, durationMs: 1 },
  })) as [CheckReport['checks'][number], CheckReport['checks'][number]];
  // The terminal folds reasons where there are many.
  const intercepted = { ...interceptedFinding, because: interceptedFinding.because.slice(0, 1) };
  const second = report({ verdict: 'problem', findings: [blockedFinding, intercepted], checks: [clock, chain] });

  /** The page after its first and its second examination. */
  async function twice(test: TestContext) {
    const reports = [first, second];
    const page = await openForPerson(async () => reports.shift() ?? second);
    test.after(() => page.close());
    const person = await personAt(page);
    await person.post('check', {});
    await person.get('check/1/events');
    const { text } = await person.get('check/1');
    const run = /name="since" value="([^"]*)"/.exec(text)?.[1] ?? '';
    await person.post('check', { since: run });
    await person.get('check/2/events');
    return { person, before: text };
  }

  it('says what is gone, what is still there and what is new, to the word as the terminal does', async (test) => {
    const { person, before } = await twice(test);
    assert.doesNotMatch(before, /Compared with the check before/);
    const { text } = await person.get('check/2');
    assert.equal(wordsOf(text), wordsIn(checkText(second, wide, first)));
    for (const words of [
      "Gone now: This computer's clock is wrong",
      'Still there: A server',
      'New: Something in between',
    ])
      assert.ok(wordsOf(text).includes(words), words);
    assert.match((await person.get('de/check/2')).text, /Verglichen mit der Prüfung davor/);
  });

  it('compares with nothing that there was not', async (test) => {
    const { person } = await twice(test);
    for (const [run, since] of [
      ['3', '99'],
      ['4', SCRIPT],
    ] as const) {
      await person.post('check', { since });
      await person.get(`check/${run}/events`);
      const { status, text } = await person.get(`check/${run}`);
      assert.equal(status, 200);
      assert.doesNotMatch(text, /Compared with the check before/);
    }
  });
});
