import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { actions } from './actions/all.ts';
import { causes } from './causes/all.ts';
import { handWritten } from './codes/all.ts';
import { explain } from './explain.ts';
import { takeApart } from './families/take-apart.ts';
import { genericActions } from './generic-actions.ts';
import inspectors from './inspectors.json' with { type: 'json' };
import { actionById } from './links.ts';
import { findListed, importedList } from './listed.ts';
import { shortTitle } from './short-title.ts';
import { findCodes } from './spellings/find-codes.ts';

const LONGEST_TITLE = 80;
const STANDINGS = ['documented', 'observed', 'disputed', 'retired'];
const GROUPS = ['clock', 'names', 'path', 'proxy', 'tls', 'service', 'account', 'device', 'smart-card'];
const OWNERS = ['user', 'device', 'network', 'tenant', 'app', 'microsoft'];

const entries = (
  await Promise.all(
    Object.entries(handWritten).map(async ([space, load]) => (await load()).map((entry) => ({ space, entry }))),
  )
).flat();

/** Every sentence of a unit that people read. */
function assertReadable(where: string, ...texts: readonly string[]): void {
  for (const text of texts) assert.ok(text.trim() === text && text.length > 0, `${where}: "${text}"`);
}

function assertActions(
  where: string,
  { user, admin }: { readonly user: readonly string[]; readonly admin: readonly string[] },
): void {
  for (const id of user) assert.equal(actionById(id)?.for, 'user', `${where}: action ${id} for the user`);
  for (const id of admin) assert.equal(actionById(id)?.for, 'admin', `${where}: action ${id} for the admin`);
}

describe('hand-written codes', () => {
  for (const { space, entry } of entries) {
    describe(entry.code, () => {
      it('is complete', () => {
        assert.equal(entry.space, space);
        assertReadable(entry.code, entry.title, entry.meaning, ...entry.usually);
        assert.ok(entry.title.length <= LONGEST_TITLE, `title has ${entry.title.length} characters`);
        assert.ok(STANDINGS.includes(entry.standing), entry.standing);
        assert.ok(entry.sources.length > 0, 'sources');
        for (const { url } of entry.sources) assert.ok(URL.canParse(url) && url.startsWith('https://'), url);
        for (const { source, says } of entry.disagreements ?? []) assertReadable(entry.code, source, says);
        if (entry.standing === 'disputed')
          assert.ok((entry.disagreements?.length ?? 0) >= 2, 'both sides of the dispute');
        assertActions(entry.code, entry.actions);
      });

      it('is found under its space', async () => {
        assert.equal((await findListed(entry.code, takeApart(entry.code).space))?.entry, entry);
      });

      it('is found in its examples', async () => {
        assert.ok(entry.examples.length > 0, 'examples');
        for (const example of entry.examples) {
          const { codes } = await explain(example);
          assert.ok(
            codes.some(({ code }) => code === entry.code),
            `not in "${example}"`,
          );
        }
      });
    });
  }

  it('are there only once', () => {
    const all = entries.map(({ entry }) => entry.code);
    assert.deepEqual(
      all.filter((code, index) => all.indexOf(code) !== index),
      [],
    );
  });
});

describe('causes', () => {
  for (const cause of causes) {
    it(`${cause.id} is complete and names codes and actions that exist`, async () => {
      assertReadable(cause.id, cause.title, cause.why);
      assert.ok(cause.title.length <= LONGEST_TITLE, `title has ${cause.title.length} characters`);
      assert.ok(GROUPS.includes(cause.group) && OWNERS.includes(cause.owner));
      assert.ok(cause.actions.user.length + cause.actions.admin.length > 0, 'actions');
      assertActions(cause.id, cause.actions);
      for (const code of cause.codes) assert.ok(await isCode(code), `${cause.id} names ${code}`);
    });
  }
});

/** A listed code, a number of a family, or a family written with x. */
async function isCode(code: string): Promise<boolean> {
  if (code.endsWith('x')) return /^0x[0-9A-F]{4,7}x{1,4}$/.test(code) && code.length === 10;
  const [sighting] = findCodes(code);
  if (sighting?.code !== code) return false;
  const { space, family } = takeApart(code);
  return (await findListed(code, space)) !== undefined || !family.startsWith('No family');
}

describe('actions', () => {
  for (const action of actions) {
    it(`${action.id} is complete`, () => {
      assertReadable(
        action.id,
        action.title,
        ...action.steps,
        ...(action.mayBreak === undefined ? [] : [action.mayBreak]),
      );
      assert.ok(action.steps.length > 0, 'steps');
      assert.ok(action.title.length <= LONGEST_TITLE, `title has ${action.title.length} characters`);
      assert.ok(['user', 'admin'].includes(action.for));
    });
  }

  it('that help with most codes exist', () => {
    const facts = [undefined, ...(['user', 'admin', 'app-developer', 'microsoft'] as const)];
    for (const fixBy of facts) {
      const fact =
        fixBy === undefined
          ? undefined
          : { fixBy, space: 'aadsts' as const, family: '', symbol: null, meaning: '', sources: [] };
      assertActions(fixBy ?? 'any code', genericActions(fact).actions);
    }
  });
});

describe('imported codes', () => {
  it('have a title that fits on a line', async () => {
    for (const name of ['caa', 'aadsts', 'other'] as const) {
      for (const [code, { meaning }] of Object.entries((await importedList(name)).codes)) {
        const title = shortTitle(meaning);
        assert.ok(title.length > 0 && title.length <= LONGEST_TITLE, `${code}: ${title}`);
      }
    }
  });
});

describe('products that open TLS', () => {
  const kinds = ['debugging-tool', 'company', 'school-or-family', 'antivirus', 'ad-blocker', 'malware'];
  for (const { product, kind, issuerHas, example, source, shows } of inspectors.inspectors) {
    it(product, () => {
      assertReadable(product, ...issuerHas);
      assert.ok(kinds.includes(kind), kind);
      assert.ok(issuerHas.length > 0, 'nothing to recognise it by');
      assert.ok(URL.canParse(source) && /^https?:$/.test(new URL(source).protocol), `no source: ${source}`);
      assert.ok(shows === 'issuer' || shows === 'product', shows);
      // A page that shows an issuer leaves one to be recognised in the tests.
      if (shows === 'issuer') assert.ok(example !== null, 'without the issuer that its source shows');
    });
  }

  it('are named once', () => {
    const names = inspectors.inspectors.map(({ product }) => product);
    assert.deepEqual(names, [...new Set(names)]);
  });
});
