import type { Person } from '../data/people.ts';
import { totpAt, totpSecret } from '../totp.ts';
import type { FoundForm } from './forms.ts';
import type { Fields } from './send.ts';

/** A page as a visitor sees it. */
export type Sight = {
  readonly url: string;
  readonly status: number;
  readonly html: string;
  readonly forms: readonly FoundForm[];
  /** What the service calls the page; empty for pages that only lead on. */
  readonly pgid: string;
  /** What the page says to scripts: `sErrorCode` is the number of a refusal. */
  readonly config: Readonly<Record<string, unknown>>;
};

/** How a person behaves where their story leaves it open. */
export type Manners = {
  /** The code that a device shows. */
  readonly deviceCode?: string;
  readonly staysSignedIn?: boolean;
  readonly now?: () => Date;
};

/** The question whether to stay signed in carries a number, and is no refusal. */
const QUESTION = '50140';

const isRefusal = ({ pgid, html, config }: Sight): boolean =>
  pgid === 'AdfsSignIn'
    ? /<p>.*(?:ID3242|MSIS\d+)/.test(html)
    : config.sErrorCode !== undefined && config.sErrorCode !== QUESTION;

type Deed = (forms: readonly FoundForm[], person: Person, manners: Manners) => FoundForm | undefined;

const asks = (form: FoundForm | undefined, name: string): boolean => form !== undefined && name in form.fields;

const filled = (form: FoundForm | undefined, values: Fields): FoundForm | undefined =>
  form && { ...form, fields: { ...form.fields, ...values } };

const goOn: Deed = ([form]) => form;

const nameOrPassword: Deed = ([form, certificate], { name, password, card }) => {
  if (!asks(form, 'passwd')) return filled(form, { login: name });
  return card === undefined ? filled(form, { passwd: password }) : certificate;
};

const atTheCompany: Deed = ([form, certificate], { name, password, card }) =>
  card === undefined ? filled(form, { UserName: name, Password: password }) : certificate;

const secondStep: Deed = ([form, no], { name, declines }, { now = () => new Date() }) => {
  if (asks(form, 'otc')) return filled(form, { otc: totpAt(totpSecret(name), now()) });
  return asks(form, 'phone') && declines === 'second-step' ? no : form;
};

/** What is done on each page; on others there is nothing to do. */
const deeds: Readonly<Record<string, Deed>> = {
  '': goOn,
  ConvergedSignIn: nameOrPassword,
  AdfsSignIn: atTheCompany,
  ConvergedTFA: secondStep,
  // With a passkey it is the browser that answers.
  ConvergedProofUp: goOn,
  ConvergedFido: goOn,
  ConvergedConsent: ([yes, no], { declines }) => (declines === 'consent' ? no : yes),
  KmsiInterrupt: ([yes, no], _person, { staysSignedIn = false }) => (staysSignedIn ? yes : no),
  CmsiRemoteConnect: ([form], _person, { deviceCode = '' }) => filled(form, { otc: deviceCode }),
  CmsiInterrupt: goOn,
};

/** The form that the person sends from this page; nothing when the visit ends here. */
export const act = (sight: Sight, person: Person, manners: Manners): FoundForm | undefined =>
  isRefusal(sight) ? undefined : deeds[sight.pgid]?.(sight.forms, person, manners);
