import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { Refused } from '../refused.ts';
import { type Form, show } from './layout.ts';
import { passkeyPage } from './passkey.ts';
import { cancelLink, fieldsOf } from './ways.ts';

const PROCESS = '/common/SAS/ProcessAuth';

/** Ways to prove oneself a second time, as Entra calls them. */
const METHODS = { totp: 'PhoneAppOTP', push: 'PhoneAppNotification', passkey: 'FidoKey' } as const;
const NAMES = { totp: 'Use a code from the app', push: 'Approve on my phone', passkey: 'Use a passkey' } as const;

/** Lets the person choose how to prove themselves; or sends those away who never set anything up. */
export function secondStepPage(turn: Turn, journey: Journey, refused?: Refused): Answer {
  const way = journey.person?.secondStep;
  if (way === undefined || way === 'none-registered') return notSetUpPage(turn, journey);
  const choice: Form = {
    action: '/common/SAS/BeginAuth',
    hidden: { ...fieldsOf(journey), mfaAuthMethod: METHODS[way] },
    submit: NAMES[way],
  };
  return show(
    turn,
    {
      pgid: 'ConvergedTFA',
      title: 'Show that it is you',
      lines: [journey.person?.name ?? ''],
      refused,
      forms: [choice],
      links: cancelLink(journey),
      config: { arrUserProofs: [{ authMethodId: METHODS[way], isDefault: true }], urlPost: PROCESS },
    },
    journey,
  );
}

/** The chosen way's own page. */
export function secondStepEntry(turn: Turn, journey: Journey, refused?: Refused): Answer | Promise<Answer> {
  switch (journey.person?.secondStep) {
    case 'totp':
      return codePage(turn, journey, refused);
    case 'push':
      return phonePage(turn, journey, refused);
    case 'passkey':
      return passkeyPage(turn, journey, refused);
    default:
      return notSetUpPage(turn, journey);
  }
}

const codePage = (turn: Turn, journey: Journey, refused?: Refused): Answer =>
  show(
    turn,
    {
      pgid: 'ConvergedTFA',
      title: 'Enter code',
      refused,
      forms: [
        {
          action: PROCESS,
          hidden: { ...fieldsOf(journey), mfaAuthMethod: METHODS.totp },
          inputs: [{ name: 'otc', label: 'Code from the app', type: 'text' }],
          submit: 'Verify',
        },
      ],
      links: cancelLink(journey),
    },
    journey,
  );

/** There is no phone: what the person would press on it is pressed here. */
const phonePage = (turn: Turn, journey: Journey, refused?: Refused): Answer =>
  show(
    turn,
    {
      pgid: 'ConvergedTFA',
      title: 'Approve the sign-in on your phone',
      refused,
      forms: [
        { action: PROCESS, hidden: { ...fieldsOf(journey), phone: 'yes' }, submit: 'Phone: Yes' },
        { action: PROCESS, hidden: { ...fieldsOf(journey), phone: 'no' }, submit: 'Phone: No' },
      ],
      links: cancelLink(journey),
    },
    journey,
  );

const notSetUpPage = (turn: Turn, journey: Journey): Answer =>
  show(
    turn,
    {
      pgid: 'ConvergedProofUpRedirect',
      title: 'More information required',
      lines: ['Your organisation needs another way to know that it is you. Set one up first.'],
      refused: new Refused(50079, [`'${journey.scope.resource.id}'`]),
      links: cancelLink(journey),
    },
    journey,
  );
