import { actions } from '../../src/catalogue/actions/all.ts';
import { causes } from '../../src/catalogue/causes/all.ts';
import { remedies } from '../../src/remedy/remedies/all.ts';
import type { Remedy, Way } from '../../src/remedy/remedy.ts';

const SYSTEMS: Readonly<Record<Way['system'], string>> = { linux: 'Linux', darwin: 'macOS', win32: 'Windows' };

/** Every remedy as a page: what it runs or changes on which system, what it may break, how it is undone, what proves it. */
export const remediesPage = (): string => `# The remedies

Made from the code by \`npm run remedies\`: ${remedies.length} remedies that \`signin-doctor fix\` offers. [How it goes about it](fix.md). "Admin" means that it
wants root or an elevated terminal; \`<…>\` is found at the computer.

${remedies.map(section).join('\n')}`;

const section = (remedy: Remedy): string => `## \`${remedy.id}\`

**${remedy.title}.** ${remedy.changes}

- For: ${causesOf(remedy).join(', ')}
- ${remedy.mayBreak === undefined ? 'It breaks nothing.' : `Careful: ${remedy.mayBreak}`}
- Undo: ${remedy.undo}
- Proof: the check \`${remedy.provenBy}\`

| system | runs or changes |
| --- | --- |
${remedy.ways.map(row).join('\n')}
`;

const row = ({ system, needsAdmin, runs }: Way): string =>
  `| ${SYSTEMS[system]}${needsAdmin ? ', admin' : ''} | ${runs.map((line) => `\`${line}\``).join('<br>')} |`;

/** The causes one of whose actions the remedy is a part of. */
function causesOf({ id }: Remedy): readonly string[] {
  const own = actions.filter(({ remedies: ids = [] }) => ids.includes(id)).map((action) => action.id);
  return causes
    .filter((cause) => [...cause.actions.user, ...cause.actions.admin].some((action) => own.includes(action)))
    .map((cause) => `\`${cause.id}\``);
}
