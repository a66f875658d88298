import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readBrowserFacts } from '../gather/browser/browser-facts.ts';
import { factsForTests } from '../gather/browser/browser-facts-for-tests.ts';
import type { CheckReport } from '../model/report.ts';
import { checkText } from '../report/check-text.ts';
import { reader } from '../report/report-for-tests.ts';
import { browserReport } from './browser-report.ts';

const reportOn = (changed: Readonly<Record<string, unknown>> = {}) => {
  const facts = readBrowserFacts(JSON.stringify(factsForTests(changed))) ?? assert.fail('unread');
  return browserReport(facts, undefined, '1.2.3', new Date('2026-01-05T10:00:00Z'));
};

const found = (changed: Readonly<Record<string, unknown>>) =>
  reportOn(changed).findings.map(({ rule, strength }) => `${rule}: ${strength}`);

const textOf = (report: CheckReport): string => checkText(report, reader()).replace(/\s+/g, ' ');

const { server, hosts, document } = factsForTests();
const silent = (name: string) => ({ name, ending: 'timed-out', durationMs: 10_000 });

describe('what a browser saw', () => {
  it('is no all-clear, and says what only the program can see', () => {
    const report = reportOn();
    assert.deepEqual([report.verdict, report.findings], ['unknown', []]);
    const text = textOf(report);
    assert.match(text, /What only the program on your computer can see: names \(DNS\), proxies and their scripts/);
    assert.match(text, /login\.microsoftonline\.com answers \(80 ms\)/);
    assert.match(text, /This page comes over IPv6/);
  });

  it('names a clock that is wrong, by the one witness that a page has', () => {
    const late = { ...server, sentAtMs: server.sentAtMs - 3_600_000 };
    assert.deepEqual(found({ server: late }), ['clock-skew: likely']);
    assert.deepEqual(
      found({ server: { ...server, sentAtMs: server.sentAtMs + 200_000 } }),
      [],
      'three minutes are nothing',
    );
  });

  it('names a network that there is not', () => {
    const failed = { ...server, ending: 'failed', dateMs: null };
    const none = hosts.map(({ name }) => ({ name, ending: 'failed', durationMs: 3 }));
    const changed = {
      isOnline: false,
      server: failed,
      hosts: none,
      document: { ...document, ending: 'failed', text: '' },
    };
    assert.deepEqual(found(changed), ['offline: certain']);
  });

  it('names a host that is blocked while the sign-in host answers', () => {
    const [first, , third] = hosts;
    const changed = { hosts: [first, silent('aadcdn.msftauth.net'), third] };
    assert.deepEqual(found(changed), ['endpoint-blocked: certain']);
    const [finding] = reportOn(changed).findings;
    assert.match(finding?.because[0]?.text ?? '', /aadcdn\.msftauth\.net cannot be reached: it does not answer/);
  });

  it('names a page that stands in place of the help desk', () => {
    const page = { ...server, strange: { status: 200, title: 'Welcome to our Wi-Fi' }, dateMs: null };
    const none = hosts.map(({ name }) => ({ name, ending: 'failed', durationMs: 3 }));
    const changed = { server: page, hosts: none, document: { ...document, ending: 'failed', text: '' } };
    assert.deepEqual(found(changed), ['captive-portal: likely']);
  });

  it('guesses no cause where the sign-in host does not answer: browsers do not tell why', () => {
    const changed = {
      hosts: hosts.map(({ name }) => silent(name)),
      document: { ...document, ending: 'timed-out', text: '' },
    };
    const report = reportOn(changed);
    assert.deepEqual([report.verdict, report.findings], ['unknown', []]);
    assert.match(textOf(report), /teams\.microsoft\.com does not answer in time/);
  });

  it('names a proxy by how it signs', () => {
    const text = textOf(reportOn({ server: { ...server, via: '1.1 squid' } }));
    assert.match(text, /a proxy stands in between and calls itself 1\.1 squid/);
  });
});
