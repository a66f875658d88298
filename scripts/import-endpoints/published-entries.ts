import type { ListEntry } from '../../src/catalogue/endpoint-list/list.ts';
import { readEndpoints } from '../../src/catalogue/endpoint-list/read-endpoints.ts';

/** The rows of a published list that speak of names and TCP: from the web service's JSON, or from Microsoft's page. */
export const entriesOf = (text: string): readonly ListEntry[] =>
  text.trimStart().startsWith('[') ? readEndpoints(text) : entriesOfPage(text);

/** Headings of the page, by how the web service calls the area. */
const AREAS: readonly (readonly [RegExp, ListEntry['area']])[] = [
  [/Exchange/, 'Exchange'],
  [/SharePoint/, 'SharePoint'],
  [/Teams/, 'Skype'],
  [/Common/, 'Common'],
];

/** `13 | Allow<BR>Required | Yes | names<BR>addresses | **TCP:** 443`; names and addresses stand between backquotes. */
const ROW = /^(\d+) \| (\w+)<BR>(Required|Optional)[^|]*\|[^|]*\| `([^`]+)`[^|]*\| \*\*TCP:\*\* ([\d, ]+)/;

function entriesOfPage(page: string): readonly ListEntry[] {
  return page.split(/^## /m).flatMap((section) => {
    const [, area = 'Common'] = AREAS.find(([heading]) => heading.test(section.split('\n')[0] ?? '')) ?? [];
    return section.split('\n').flatMap((line) => entryOf(line, area) ?? []);
  });
}

function entryOf(line: string, area: ListEntry['area']): ListEntry | undefined {
  const [, id, category, required, names = '', ports = ''] = ROW.exec(line) ?? [];
  if (id === undefined) return undefined;
  return {
    id: Number(id),
    area,
    category: category as ListEntry['category'],
    required: required === 'Required',
    tcpPorts: ports.split(',').map(Number),
    urls: names.split(',').map((name) => name.trim()),
  };
}
