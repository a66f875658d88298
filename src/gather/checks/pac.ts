import type { Evidence, EvidenceOf, ProxySetting } from '../../model/evidence.ts';
import { failureInWords, success } from '../../model/failure.ts';
import { inRow, type Said, say } from '../../model/said.ts';
import type { Check, Context } from '../check.ts';
import { type PacFile, pacFileOf } from '../pac/pac-files.ts';
import { seenBy } from '../seen.ts';
import { proxySettings } from '../way/routes.ts';

const ID = 'pac';

/** Fetches every PAC file that a setting or the network names, and asks it for the way to each host that Teams needs. */
export const pac: Check = {
  id: ID,
  title: 'Automatic proxy script',
  // The file has 2.5 s to come; asking it about three hosts, the control host and what other checks ask before takes a second each at
  // the very worst, and half a second for a new thread after each.
  timeoutMs: 12_000,
  async run(context) {
    const found = new Map<string, { setting: ProxySetting; file: PacFile }>();
    for (const setting of await proxySettings(context)) {
      const file = await pacFileOf(context.host, setting);
      if (file !== undefined && !found.has(file.url)) found.set(file.url, { setting, file });
    }
    const seen = await Promise.all([...found.values()].map(({ setting, file }) => look(context, setting, file)));
    return seen.flat();
  },
  summarise(evidence) {
    const fetched = evidence.filter((seen) => seen.kind === 'pac-fetched');
    const evaluated = evidence.filter((seen) => seen.kind === 'pac-evaluated');
    if (fetched.length === 0) return say`No proxy script is set or offered`;
    const told = evaluated.map(wayInWords);
    return inRow(withoutRepeats(told.length > 0 ? told : fetched.map(fetchInWords)));
  },
};

async function look(context: Context, { source }: ProxySetting, file: PacFile): Promise<readonly Evidence[]> {
  const { url, by, fetched, fetchMs } = file;
  const hosts = context.question.cloud.endpoints.map(({ name }) => name);
  const answers = await Promise.all(hosts.map((host) => evaluation(context, source, file, host)));
  return [
    {
      kind: 'pac-fetched',
      ...seenBy(ID, context),
      ...{ source, url, by, durationMs: fetchMs },
      outcome: fetched.ok ? success(withoutText(fetched.value)) : fetched,
    },
    ...answers.filter((answer) => answer !== undefined),
  ];
}

const withoutText = ({
  status,
  contentType,
  sizeBytes,
}: {
  status: number | null;
  contentType: string | null;
  sizeBytes: number;
}) => ({
  ...{ status, contentType, sizeBytes },
});

async function evaluation(
  context: Context,
  source: ProxySetting['source'],
  file: PacFile,
  host: string,
): Promise<EvidenceOf<'pac-evaluated'> | undefined> {
  const outcome = await file.ask(host);
  if (outcome === undefined) return undefined;
  const { line, dependsOn, alerts, durationMs } = outcome;
  return {
    kind: 'pac-evaluated',
    ...seenBy(ID, context),
    ...{ source, url: file.url, by: file.by, host, line, dependsOn, alerts, durationMs },
    outcome: outcome.ok ? { ok: true, value: outcome.value } : { ok: false, failure: outcome.failure },
  };
}

const wayInWords = ({ host, outcome }: EvidenceOf<'pac-evaluated'>): Said =>
  outcome.ok ? say`${host}: ${outcome.value.result}` : say`the script fails: ${failureInWords(outcome.failure)}`;

const withoutRepeats = (told: readonly Said[]): readonly Said[] => [
  ...new Map(told.map((one) => [one.text, one])).values(),
];

function fetchInWords({ url, outcome }: EvidenceOf<'pac-fetched'>): Said {
  if (!outcome.ok) return say`${url}: ${failureInWords(outcome.failure)}`;
  const { status } = outcome.value;
  return status === null ? say`${url}: read from the disk` : say`${url}: ${say`answered ${status}`}`;
}
