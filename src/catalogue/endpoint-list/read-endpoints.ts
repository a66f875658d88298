import type { ListEntry } from './list.ts';

type Fields = Readonly<Record<string, unknown>>;

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Intune, which the list calls MEM, has rows of its own for names that Teams uses as well. */
const AREAS: readonly unknown[] = ['Common', 'Exchange', 'SharePoint', 'Skype'];
const CATEGORIES: readonly unknown[] = ['Optimize', 'Allow', 'Default'];

/** A host name of the list, or one with stars. Whatever else stands there is not ours to ask. */
const NAME = /^[a-z0-9*-]+(?:\.[a-z0-9*-]+)+$/i;

/**
 * The rows of the web service's answer that name hosts reached by TCP; none when the text is anything else.
 * @see https://learn.microsoft.com/microsoft-365/enterprise/microsoft-365-ip-web-service
 */
export function readEndpoints(text: string): readonly ListEntry[] {
  const rows = parsed(text);
  return Array.isArray(rows) ? rows.filter(isFields).flatMap((row) => entryOf(row) ?? []) : [];
}

/** The version of the list in the answer to `/version/<instance>`: YYYYMMDDNN; undefined when it is anything else. */
export function readVersion(text: string): string | undefined {
  const answer = parsed(text);
  const latest = isFields(answer) ? String(answer.latest) : '';
  return /^20\d{8}$/.test(latest) ? latest : undefined;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

function entryOf({ id, serviceArea, category, required, tcpPorts, urls }: Fields): ListEntry | undefined {
  const names = Array.isArray(urls) ? urls.filter((url) => typeof url === 'string' && NAME.test(url)) : [];
  if (typeof id !== 'number' || typeof tcpPorts !== 'string' || names.length === 0) return undefined;
  if (!AREAS.includes(serviceArea) || !CATEGORIES.includes(category)) return undefined;
  return {
    id,
    area: serviceArea as ListEntry['area'],
    category: category as ListEntry['category'],
    required: required === true,
    tcpPorts: tcpPorts.split(',').map(Number),
    urls: names,
  };
}
