import { type Place, type Said, say } from '../model/said.ts';

/** What an organisation settles once for its computers. Every field may be absent. */
export type Settings = {
  /** Where reports go when the call names nobody: a mail address, or the https address of a webhook. */
  readonly helpDesk?: string;
  /** The page of the help desk, which opens links that carry a report. */
  readonly helpPage?: string;
  /** `smtp://host:587` (STARTTLS), `smtps://host:465`, or `smtp+unencrypted://host:25`. */
  readonly mailServer?: string;
  /** In whose name mail is sent. */
  readonly mailFrom?: string;
};

/** Names by which the environment gives a setting; it outweighs the file. */
const VARIABLES: Readonly<Record<keyof Settings, string>> = {
  helpDesk: 'SIGNIN_DOCTOR_HELP_DESK',
  helpPage: 'SIGNIN_DOCTOR_HELP_PAGE',
  mailServer: 'SIGNIN_DOCTOR_MAIL_SERVER',
  mailFrom: 'SIGNIN_DOCTOR_MAIL_FROM',
};

const NAMES = Object.keys(VARIABLES) as readonly (keyof Settings)[];

type Environment = Readonly<Record<string, string | undefined>>;

/** The settings of a file and of the environment; or what is wrong with them, as one sentence. */
export function settingsOf(file: unknown, environment: Environment): Settings | { readonly wrong: Said } {
  if (typeof file !== 'object' || file === null || Array.isArray(file))
    return { wrong: say`the settings are no JSON object` };
  const unknown = Object.keys(file).find((name) => !NAMES.some((known) => known === name));
  if (unknown !== undefined) return { wrong: say`there is no setting "${unknown}"; there are ${NAMES.join(', ')}` };
  const given = NAMES.flatMap((name) => {
    const value = environment[VARIABLES[name]] || (file as Settings)[name];
    return value === undefined ? [] : [[name, value] as const];
  });
  const wrong = given.flatMap(([name, value]) => complaint(name, value) ?? [])[0];
  return wrong === undefined ? Object.fromEntries(given) : { wrong };
}

function complaint(name: keyof Settings, value: unknown): Said | undefined {
  if (typeof value !== 'string') return say`the setting ${name} is no text`;
  if (name === 'mailServer') return mailServerComplaint(value);
  if (name === 'helpPage' && !isPage(value))
    return say`the setting helpPage wants an address such as https://help.contoso.com/, without user and password${otherThan(value)}`;
  return undefined;
}

/** The @ comes first: whatever else is wrong, what may be a password is not repeated. */
function mailServerComplaint(value: string): Said | undefined {
  if (value.includes('@'))
    return say`the setting mailServer holds a user or a password; give these as SIGNIN_DOCTOR_MAIL_USER and SIGNIN_DOCTOR_MAIL_PASSWORD`;
  if (!URL.canParse(value) || !/^smtp(s|\+unencrypted)?:\/\/[^/]/.test(value))
    return say`the setting mailServer wants an address such as smtp://smtp.contoso.com:587${otherThan(value)}`;
  return undefined;
}

/** Before an @ a password may stand, and what is said here ends in logs. */
const otherThan = (value: string): Place => (value.includes('@') ? '' : say`, not "${value}"`);

function isPage(value: string): boolean {
  if (!/^https?:\/\/[^#\s]+$/.test(value) || !URL.canParse(value)) return false;
  const { username, password } = new URL(value);
  return username + password === '';
}
