import type { EvidenceOf } from '../../model/evidence.ts';
import { aadstsNumbers, hexCode, hexCodesIn } from './code-text.ts';
import { type WindowsEvent, windowsEvents } from './windows-events.ts';

/** The log in which Windows and its token broker write how signing in went. */
export const AAD_LOG = 'Microsoft-Windows-AAD/Operational';

export type AadEvent = Pick<EvidenceOf<'event-read'>, 'event' | 'at' | 'api' | 'codes' | 'numbers' | 'correlationId'>;

/** What went wrong according to the log, in its order. Events that only tell that something was done are left out. */
export const aadEvents = (xml: string): readonly AadEvent[] =>
  windowsEvents(xml)
    .map(factsOf)
    .filter(({ codes, numbers }) => codes.length + numbers.length > 0)
    .filter((event) => !isNoise(event));

/** Fields that hold one code, in hex or decimal. @see the provider's manifest */
const CODES = ['Error', 'Status', 'Result', 'ErrorCode'] as const;
/** Fields that hold sentences with codes in them. */
const TEXTS = ['ErrorMessage', 'AdditionalInformation', 'ErrorDescription', 'value'] as const;

function factsOf({ number, at, fields }: WindowsEvent): AadEvent {
  const said = TEXTS.map((name) => fields[name] ?? '').join('\n');
  const own = CODES.flatMap((name) => hexCode(fields[name]) ?? []);
  return {
    ...{ event: number, at, api: fields.API ?? null },
    codes: [...new Set([...own, ...hexCodesIn(said)])].filter(isFailure),
    numbers: aadstsNumbers(said),
    correlationId: fields.CorrelationID ?? /Correlation ID[^:\n]{0,20}:\s*([\da-f-]{36})/i.exec(said)?.[1] ?? null,
  };
}

/** The first digit is how bad it is; below 8 it went well. In 0x8AA… of the broker the word is a warning. */
const isFailure = (code: string): boolean => Number(code) >= 0x8000_0000 && !/^0x8AA/.test(code);

/** What machines write that belong to no organisation or are away from its network, and fresh ones. */
const NOISE: readonly { readonly event: number; readonly api: string | null; readonly codes: readonly string[] }[] = [
  { event: 1104, api: 'Lookup name from SID', codes: ['0xC000023C', '0xC00485D3'] },
  { event: 1104, api: 'Plugin initialize', codes: ['0xC00484B2', '0xC0048456'] },
  { event: 1104, api: 'GenericCallPkg', codes: ['0xC0048451'] },
  { event: 1215, api: null, codes: ['0x80048904'] },
  // A question before a prompt: the person is asked, and that is all.
  { event: 1097, api: null, codes: ['0xCAA2000C', '0xCAA10001'] },
];

const isNoise = ({ event, api, codes }: AadEvent): boolean =>
  NOISE.some(
    (noise) => noise.event === event && noise.api === api && codes.every((code) => noise.codes.includes(code)),
  );
