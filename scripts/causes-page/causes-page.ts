import { causes } from '../../src/catalogue/causes/all.ts';
import { rules } from '../../src/diagnose/rules/all.ts';
import type { Cause, CauseGroup, Owner } from '../../src/model/cause.ts';

const GROUPS: Readonly<Record<CauseGroup, string>> = {
  clock: 'Clock',
  names: 'Names (DNS)',
  path: 'The way to the service',
  proxy: 'Proxies',
  tls: 'Secure connections',
  service: 'The service',
  account: 'Accounts and policies',
  device: 'The device',
  'smart-card': 'Smart cards',
};

const OWNERS: Readonly<Record<Owner, string>> = {
  user: 'you',
  device: 'who looks after this computer',
  network: 'who runs the network',
  tenant: 'who administers the organisation',
  app: "the app's developer",
  microsoft: 'Microsoft',
};

const isProvable = ({ id }: Cause): boolean => rules.some((rule) => rule.id === id);

/** The list of causes as a page: what is wrong, who can put it right, what Teams shows, and what proves it. */
export function causesPage(): string {
  const sections = Object.entries(GROUPS).map(([group, title]) =>
    section(
      title,
      causes.filter((cause) => cause.group === group),
    ),
  );
  const provable = causes.filter(isProvable).length;
  return `# The causes

Made from the catalogue by \`npm run causes\`: ${causes.length} causes, of which \`check\` proves ${provable} on this computer. The others are named by
\`explain\`, from the codes that they bring about. A code alone proves no cause.

${sections.join('\n')}`;
}

const section = (title: string, members: readonly Cause[]): string =>
  members.length === 0
    ? ''
    : `## ${title}

| cause | what is wrong | who can put it right | codes | proven by |
| --- | --- | --- | --- | --- |
${members.map(row).join('\n')}
`;

const row = (cause: Cause): string =>
  `| \`${cause.id}\` | ${cause.title} | ${OWNERS[cause.owner]} | ${cause.codes.join(', ') || '–'} | ${isProvable(cause) ? cause.checks.join(', ') : 'not yet by `check`'} |`;
