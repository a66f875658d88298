import { carried } from '../../../integrations/carried.ts';
import { type Delivery, type Destination, destinationOf, nameOf } from '../../../integrations/destination.ts';
import { letterOf } from '../../../integrations/letter.ts';
import { mailDraft } from '../../../integrations/mail-draft.ts';
import type { Settings } from '../../../integrations/settings.ts';
import type { Told } from '../../../integrations/told.ts';
import type { CheckReport } from '../../../model/report.ts';
import { say } from '../../../model/said.ts';
import { reportFile } from '../../../report/html/report-file.ts';
import { filled } from '../../../report/languages/phrases.ts';
import type { Readied } from '../../../server/hand-off.ts';
import { knownHere } from '../../../server/known-here.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import type { Values } from '../../options.ts';
import { signingKey } from '../../saved/signing-key.ts';
import { stateFolder } from '../../saved/state-folder.ts';
import { speechOf } from '../../speech.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { namesOf } from '../check/examine.ts';
import { interruption } from '../check/interruption.ts';
import { ask } from '../fix/ask.ts';
import { openInBrowser } from '../sign-in/browser.ts';
import { deliver } from './deliver.ts';
import { keepFile } from './kept-file.ts';
import { parcelFor } from './parcel-for.ts';
import type { Plan } from './plan.ts';
import { ready } from './ready.ts';
import { reportToSend } from './report-to-send.ts';
import { senderOf } from './sender.ts';
import { settingsHere } from './settings-here.ts';
import { showCode, showPlan } from './show-plan.ts';

/** Shows the report as it will go, keeps it in a file, asks, and sends it. Status 1 when it did not get where it should. */
export async function runRefer(call: Call, terminal: Terminal): Promise<number> {
  const { values, texts } = call;
  const surroundings = { platform: process.platform, environment: process.env };
  const settings = await settingsHere(surroundings);
  const destination = whereTo(values, settings);
  const sender = destination?.kind === 'mail' ? senderOf(settings, process.env) : undefined;
  const canAsk = values.json !== true && terminal.input.isTTY && texts[0] !== '-';
  if (destination !== undefined && values.yes !== true && !canAsk)
    throw new UsageError(
      say`nobody can be asked here whether to send it; add --yes, or leave --to out to get the file`,
    );
  const speech = await speechOf(values, process.env);
  const interrupted = interruption();
  const given = await reportToSend(call, terminal, speech, interrupted);
  if (interrupted.aborted) return exitStatus.interrupted;
  const key = await signingKey(stateFolder(surroundings));
  const report = mayGo(await ready(given, key, values['with-names'] ? namesOf(given) : undefined));
  const { phrases, translator } = speech;
  const told: Told = { report, shown: translator.report(report), phrases };
  const to = destination === undefined ? phrases.refer.admin : translator.told(nameOf(destination));
  const { address: link } = await carried(told, settings, knownHere(), key);
  const opened = settings.helpPage === undefined ? undefined : link;
  const parcel = destination === undefined ? undefined : parcelFor(destination, told, opened, sender);
  const file = await keepFile(reportFile(report, told.phrases, told.shown), values.file);
  const plan: Plan = { told, destination, to, parcel, link, file };
  if (values.json !== true) await showPlan(plan, values, terminal);
  if (values.qr && values.json !== true) await showCode(told, settings, key, terminal);
  const delivery = await send(plan, values, terminal, interrupted);
  const why = delivery.ok ? null : translator.told(delivery.why);
  if (values.json) await terminal.print(asJson(plan, why));
  else tell(plan, why, terminal);
  if (interrupted.aborted) return exitStatus.interrupted;
  return delivery.ok ? exitStatus.fine : exitStatus.found;
}

function mayGo(readied: Readied): CheckReport {
  if (readied.ok) return readied.report;
  throw new UsageError(
    say`this report holds a secret (${readied.secrets.join(', ')}) where none belongs; it was not sent`,
  );
}

function whereTo({ to, form }: Values, { helpDesk }: Settings): Destination | undefined {
  const text = to ?? helpDesk;
  if (text === undefined) return undefined;
  const destination = destinationOf(text, form);
  if (destination !== undefined) return destination;
  // What was given is not repeated: the address of a webhook holds the right to post there.
  throw new UsageError(
    to === undefined
      ? say`the setting helpDesk wants a mail address or the https address of a webhook`
      : say`--to wants a mail address or the https address of a webhook`,
  );
}

/** Nothing to send is well sent. */
async function send(plan: Plan, values: Values, terminal: Terminal, interrupted: AbortSignal): Promise<Delivery> {
  const { destination, to, parcel, told } = plan;
  if (destination === undefined) return { ok: true };
  const { refer: says } = told.phrases;
  const isSure = values.yes || (await ask(filled(says.ask, { to }), told.phrases, terminal, interrupted));
  if (!isSure) return { ok: false, why: says.declined };
  if (parcel !== undefined) return await deliver(parcel, interrupted);
  return (await openDraft(plan, values, terminal)) ? { ok: true } : { ok: false, why: says.noMailServer };
}

/** Without a mail server the person sends the mail. False when all that they got is its address. */
async function openDraft({ destination, told, file }: Plan, values: Values, { say }: Terminal): Promise<boolean> {
  const { letter, refer: says } = told.phrases;
  const draft = mailDraft(letterOf(told, filled(letter.attached, { file })), destination?.address);
  const mayOpen = values['no-open'] !== true && values.json !== true;
  const surroundings = { platform: process.platform, environment: process.env };
  const isOpen = mayOpen && (await openInBrowser(draft, surroundings));
  say(isOpen ? `${says.draftOpens}\n` : `${says.draft}\n${draft}\n`);
  return isOpen;
}

/** `why` it did not get there; null when it did. */
function tell({ destination, to, parcel, told, file }: Plan, why: string | null, { say }: Terminal): void {
  const { refer: says } = told.phrases;
  const onThePhone = filled(says.attach, { command: `signin-doctor explain ${told.report.supportCode}` });
  const outcome = why === null ? filled(says.sent, { to }) : filled(says.notSent, { to, why });
  say(`${filled(says.kept, { file })}\n`);
  if (destination === undefined) say(`${onThePhone}\n`);
  else if (parcel !== undefined || why !== null) say(`${outcome}\n`);
}

/** `refer --json`, schema 1. */
const asJson = ({ told: { report }, file, destination, to, parcel, link }: Plan, why: string | null): string =>
  `${JSON.stringify(
    {
      schema: 1,
      to: destination === undefined ? null : { kind: destination.kind, name: to },
      sent: why === null && parcel !== undefined,
      why,
      ...{ file, link, supportCode: report.supportCode, report },
    },
    null,
    2,
  )}\n`;
