import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { argv, exit, stderr } from 'node:process';
import type { ImportedCode, ImportedList } from '../src/catalogue/imported/list.ts';
import type { CodeSpace, Standing } from '../src/model/code.ts';

/** A row of the collection of facts. */
type Fact = {
  readonly code: string;
  readonly symbol: string;
  readonly meaning: string;
  readonly sources: readonly string[];
  readonly family?: string;
  readonly space?: string;
  readonly category?: string;
  readonly fixBy?: NonNullable<ImportedCode['fixBy']>;
  readonly mayBeCausedBy?: NonNullable<ImportedCode['mayBeCausedBy']>;
  readonly embeds?: NonNullable<ImportedCode['embeds']>;
  readonly note?: string;
  readonly uncertain?: boolean;
};

/** The spaces of other-codes.json in the words of the contract. Events stand under who writes the log. */
const SPACES: Readonly<Record<string, CodeSpace>> = {
  'hresult-smartcard': 'scard',
  'hresult-crypto': 'hresult',
  'hresult-sspi': 'hresult',
  'hresult-certificate': 'hresult',
  'hresult-tpm': 'hresult',
  'hresult-online-id': 'hresult',
  'hresult-com': 'hresult',
  'hresult-urlmon': 'hresult',
  'hresult-http': 'hresult',
  'hresult-wininet': 'wininet',
  'hresult-webservices': 'hresult',
  'hresult-ntstatus-form': 'hresult',
  'hresult-cloudap': 'hresult',
  'hresult-dsreg': 'device-registration',
  'hresult-mdm': 'hresult',
  'hresult-win32': 'win32',
  'hresult-dotnet': 'hresult',
  'hresult-onedrive': 'hresult',
  ntstatus: 'ntstatus',
  'ntstatus-cloudap': 'ntstatus',
  xml: 'hresult',
  office: 'hresult',
  winhttp: 'wininet',
  'teams-client': 'teams',
  'oauth-error': 'oauth',
  'oauth-suberror': 'oauth',
  'wam-status': 'msal-tag',
  'wam-status-js': 'msal-tag',
  'msal-error': 'msal-tag',
  'msal-browser-error': 'msal-tag',
  'msalruntime-tag': 'msal-tag',
};

const EVENT_SPACES: Readonly<Record<string, CodeSpace>> = { AAD: 'adal', UDR: 'device-registration', SRS: 'teams' };

/** Owners whose repositories are Microsoft's own pages and headers, or copies of them made by a program. */
const FIRST_HAND = /^(?:MicrosoftDocs|AzureAD|merill|f-bader|golang|jdu2600)\/|^https:\/\/[a-z]+\.microsoft\.com/;

const asHex = (decimal: string): string => `0x${(Number(decimal) >>> 0).toString(16).toUpperCase().padStart(8, '0')}`;

const urlOf = (source: string): string => {
  const inRepository = /^([\w.-]+\/[\w.-]+):([^@]+)(?:@(\w+))?$/.exec(source);
  if (inRepository === null) return source.split(' ')[0] ?? source;
  const [, repository, path, commit = 'HEAD'] = inRepository;
  return `https://github.com/${repository}/blob/${commit}/${encodeURI(path ?? '')}`;
};

function spaceOf({ code, space }: Fact): CodeSpace {
  if (space === undefined) return code.startsWith('0x') ? 'adal' : 'aadsts';
  if (space === 'windows-event') return EVENT_SPACES[code.split('/')[0] ?? ''] ?? 'win32';
  if (space === 'decimal-hresult') return asHex(code).startsWith('0x801C') ? 'device-registration' : 'hresult';
  const mapped = SPACES[space];
  if (mapped === undefined) throw new Error(`space ${space} of ${code} has no place in the contract`);
  return mapped;
}

function standingOf({ sources, uncertain, note, fixBy }: Fact): Standing {
  if (uncertain === true && note !== undefined && fixBy !== undefined) return 'disputed';
  return uncertain === true || !sources.some((source) => FIRST_HAND.test(source)) ? 'observed' : 'documented';
}

/** Status words carry their number as symbol; a number names nothing. */
const symbolOf = (symbol: string): string | null => (symbol === 'unnamed' || /^\d+$/.test(symbol) ? null : symbol);

const keyOf = ({ code, fixBy }: Fact): string => (fixBy === undefined ? code : `AADSTS${code}`);

function imported(fact: Fact, sources: readonly string[]): ImportedCode {
  const standing = standingOf(fact);
  const { meaning, note, uncertain, embeds, category, fixBy, mayBeCausedBy } = fact;
  return {
    space: spaceOf(fact),
    family: fact.family ?? fact.space ?? 'aadsts',
    symbol: symbolOf(fact.symbol),
    meaning,
    ...(standing !== 'documented' && { standing }),
    ...(note !== undefined && { note }),
    ...(uncertain !== undefined && { uncertain }),
    ...(embeds !== undefined && { embeds }),
    ...(category !== undefined && { category }),
    ...(fixBy !== undefined && { fixBy }),
    ...(mayBeCausedBy !== undefined && { mayBeCausedBy }),
    ...(fact.space === 'decimal-hresult' && { sameAs: asHex(fact.code) }),
    sources: fact.sources.map((source) => sources.indexOf(urlOf(source))),
  };
}

function listOf(facts: readonly Fact[]): ImportedList {
  const sources = [...new Set(facts.flatMap((fact) => fact.sources.map(urlOf)))].toSorted();
  const rows = facts.map((fact) => [keyOf(fact), imported(fact, sources)] as const);
  const inOrder = rows.toSorted(([a], [b]) => a.localeCompare(b, 'en', { numeric: true }));
  return { sources, codes: Object.fromEntries(inOrder) };
}

/** One entry a line, so that a change of the facts reads as a change of lines. */
function write({ sources, codes }: ImportedList): string {
  const lines = Object.entries(codes).map(([code, entry]) => `${JSON.stringify(code)}:${JSON.stringify(entry)}`);
  const urls = sources.map((source) => JSON.stringify(source));
  return `{"sources":[\n${urls.join(',\n')}\n],"codes":{\n${lines.join(',\n')}\n}}\n`;
}

const folder = argv[2];
if (folder === undefined) {
  stderr.write('Name the folder that holds caa-codes.json, aadsts-codes.json and other-codes.json.\n');
  exit(2);
}
for (const name of ['caa', 'aadsts', 'other']) {
  const facts: readonly Fact[] = JSON.parse(readFileSync(join(folder, `${name}-codes.json`), 'utf8'));
  const target = join(import.meta.dirname, `../src/catalogue/imported/${name}.json`);
  writeFileSync(target, write(listOf(facts)));
}
