/** One line of `dsregcmd /status`. */
export type DsregcmdField = {
  /** The section it stands in, without case and blanks: `ssostate`; `workaccount1` … */
  readonly section: string;
  /** Without case, blanks and marks: versions of Windows differ in these. */
  readonly key: string;
  readonly value: string;
};

/** The real output has some 150 lines; ten times as many are somebody else's text. */
const MOST_LINES = 2_000;
const LONGEST_VALUE = 4_000;
/** Frames are 72 columns wide; mails and tickets add some. */
const LONGEST_TITLE = 200;

const TITLE = /^\|\s*(\S.*?)\s*\|$/;
/** Old versions write some fields without the blank before the colon; without indentation that would be a wrapped value. */
const SPACED = /^\s*([A-Za-z][\w .()/-]{0,60}?)\s+[:=](?:\s+(.*))?$/;
const CLOSE = /^\s+([A-Za-z][\w .()/-]{0,60}?):\s?(.*)$/;
const CLOSE_AT_EDGE = /^((?:AadRecoveryEnabled|KeySignTest)):\s?(.*)$/i;

/** Quoted in a mail or a ticket, marked as code, or behind a prompt. */
const PASTE_MARKS = /^(?:\s*(?:>|`{1,3}))+|`{1,3}\s*$/g;
const NO_FIELD =
  /^\s*(?:\+-*\+?|PS [A-Za-z]:\\.*|[A-Za-z]:\\.*>.*|Waiting for Diagnostics.*|For more information, please visit.*)$/;

/** Titles that tell where a section begins when the lines around them were lost in pasting. */
const TITLES: ReadonlySet<string> = new Set([
  ...['devicestate', 'devicedetails', 'tenantdetails', 'userstate', 'ssostate', 'diagnosticdata'],
  ...['ieproxyconfigforsystemaccount', 'ieproxyconfigforcurrentuser', 'winhttpdefaultproxyconfig'],
  ...['urlspecificproxyconfig', 'ngcprerequisitecheck'],
]);

/** Takes `dsregcmd /status` apart, whole or in part, as printed or as pasted. Keys are English in every Windows. */
export function dsregcmdFields(text: string): readonly DsregcmdField[] {
  const fields: { section: string; key: string; value: string }[] = [];
  let section = '';
  for (const raw of text.split(/\r\n|\r|\n/, MOST_LINES)) {
    const line = raw.slice(0, LONGEST_VALUE).replaceAll('\0', '').replace(PASTE_MARKS, '').trimEnd();
    if (line.trim() === '' || NO_FIELD.test(line)) continue;
    const title = titleIn(line);
    if (title !== undefined) {
      section = title;
      continue;
    }
    const [, name, value = ''] = SPACED.exec(line) ?? CLOSE.exec(line) ?? CLOSE_AT_EDGE.exec(line) ?? [];
    const last = fields.at(-1);
    if (name !== undefined) fields.push({ section, key: keyOf(name), value: cleaned(value) });
    // The console breaks a long value in the middle of a word.
    else if (last !== undefined && last.section === section) last.value = (last.value + line).slice(0, LONGEST_VALUE);
  }
  return fields;
}

function titleIn(line: string): string | undefined {
  if (line.length > LONGEST_TITLE) return undefined;
  const framed = TITLE.exec(line.trim())?.[1];
  if (framed !== undefined) return keyOf(framed);
  const bare = keyOf(line);
  return TITLES.has(bare) || /^workaccount\d+$/.test(bare) ? bare : undefined;
}

const keyOf = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/** `KeySignTest: : MUST Run elevated to test.` of old versions. */
const cleaned = (value: string): string => value.replace(/^:\s*/, '').trim().slice(0, LONGEST_VALUE);
