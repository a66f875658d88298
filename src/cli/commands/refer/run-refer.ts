import { carried } from '../../../integrations/carried.ts';
import { type Delivery, type Destination, destinationOf, nameOf } from '../../../integrations/destination.ts';
import { letterOf } from '../../../integrations/letter.ts';
import { mailDraft } from '../../../integrations/mail-draft.ts';
import type { Settings } from '../../../integrations/settings.ts';
import { reportFile } from '../../../report/html/report-file.ts';
import type { Call } from '../../arguments.ts';
import { exitStatus } from '../../exit-status.ts';
import { knownHere } from '../../known-here.ts';
import type { Values } from '../../options.ts';
import { signingKey } from '../../saved/signing-key.ts';
import { stateFolder } from '../../saved/state-folder.ts';
import type { Terminal } from '../../terminal.ts';
import { UsageError } from '../../usage-error.ts';
import { namesOf } from '../check/examine.ts';
import { interruption } from '../check/interruption.ts';
import { openInBrowser } from '../sign-in/browser.ts';
import { saysYes } from './ask.ts';
import { deliver } from './deliver.ts';
import { keepFile } from './kept-file.ts';
import { parcelFor, senderOf } from './parcel-for.ts';
import type { Plan } from './plan.ts';
import { ready } from './ready.ts';
import { reportToSend } from './report-to-send.ts';
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
    throw new UsageError('nobody can be asked here whether to send it; add --yes, or leave --to out to get the file');
  const interrupted = interruption();
  const given = await reportToSend(call, terminal, interrupted);
  if (interrupted.aborted) return exitStatus.interrupted;
  const key = await signingKey(stateFolder(surroundings));
  const report = await ready(given, key, values['with-names'] ? namesOf(given) : undefined);
  const { address: link } = await carried(report, settings, knownHere(), key);
  const opened = settings.helpPage === undefined ? undefined : link;
  const parcel = destination === undefined ? undefined : parcelFor(destination, report, opened, sender);
  const plan: Plan = { report, destination, parcel, link, file: await keepFile(reportFile(report), values.file) };
  if (values.json !== true) await showPlan(plan, values, terminal);
  if (values.qr && values.json !== true) await showCode(report, settings, key, terminal);
  const delivery = await send(plan, values, terminal, interrupted);
  if (values.json) await terminal.print(asJson(plan, delivery));
  else tell(plan, delivery, terminal);
  if (interrupted.aborted) return exitStatus.interrupted;
  return delivery.ok ? exitStatus.fine : exitStatus.found;
}

function whereTo({ to, form }: Values, { helpDesk }: Settings): Destination | undefined {
  const text = to ?? helpDesk;
  if (text === undefined) return undefined;
  const destination = destinationOf(text, form);
  if (destination !== undefined) return destination;
  const name = to === undefined ? 'the setting helpDesk' : '--to';
  throw new UsageError(`${name} wants a mail address or the https address of a webhook, not "${text}"`);
}

/** Nothing to send is well sent. */
async function send(
  { destination, parcel, report, file }: Plan,
  values: Values,
  terminal: Terminal,
  interrupted: AbortSignal,
): Promise<Delivery> {
  if (destination === undefined) return { ok: true };
  const isSure = values.yes || (await saysYes(terminal, `Send this report to ${nameOf(destination)}?`, interrupted));
  if (!isSure) return { ok: false, why: 'you said no' };
  if (parcel !== undefined) return await deliver(parcel, interrupted);
  const draft = mailDraft(
    letterOf(report, `The report is attached (${file}).`),
    destination.kind === 'mail' ? destination.address : '',
  );
  const isOpen =
    values['no-open'] !== true &&
    (await openInBrowser(draft, { platform: process.platform, environment: process.env }));
  if (isOpen) terminal.say('Your program for mail opens. Attach the file and send it.\n');
  else terminal.say(`No mail server is set, so the mail is yours to send, with the file attached:\n${draft}\n`);
  return { ok: true };
}

function tell({ destination, parcel, report, file }: Plan, delivery: Delivery, { say }: Terminal): void {
  say(`The report is in ${file}\n`);
  if (destination === undefined) {
    say(`Attach it to a mail or a ticket. Or say on the phone: signin-doctor explain ${report.supportCode}\n`);
  } else if (!delivery.ok) {
    say(`Not sent to ${nameOf(destination)}: ${delivery.why}.\n`);
  } else if (parcel !== undefined) {
    say(`Sent to ${nameOf(destination)}.\n`);
  }
}

/** `refer --json`, schema 1. */
const asJson = ({ report, file, destination, parcel, link }: Plan, delivery: Delivery): string =>
  `${JSON.stringify(
    {
      schema: 1,
      to: destination === undefined ? null : { kind: destination.kind, name: nameOf(destination) },
      sent: delivery.ok && parcel !== undefined,
      why: delivery.ok ? null : delivery.why,
      ...{ file, link, supportCode: report.supportCode, report },
    },
    null,
    2,
  )}\n`;
