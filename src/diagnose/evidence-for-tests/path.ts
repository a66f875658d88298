import type { Evidence, EvidenceOf, Route, TransferEnd } from '../../model/evidence.ts';
import { type FailureWord, failed, success } from '../../model/failure.ts';
import { familyOf } from '../../model/family-of.ts';
import { addressOf, CONTROL, FILES, roleOf } from './hosts.ts';
import { answer, direct } from './route.ts';
import { seen } from './seen.ts';

export const connected = (
  name: string,
  word?: FailureWord,
  address = addressOf(name),
  durationMs = 20,
): EvidenceOf<'connection-attempted'> => ({
  kind: 'connection-attempted',
  ...seen('tcp-connect'),
  ...{ name, role: roleOf(name), address, durationMs },
  family: familyOf(address),
  port: name === CONTROL ? 80 : 443,
  outcome: word === undefined ? success(null) : failed('connect', word),
});

const FILE_BYTES = 17_174;

/** The larger file of the sign-in page. */
export const transfer = (
  ended: TransferEnd,
  receivedBytes: number,
  change: Partial<EvidenceOf<'transfer'>> = {},
): Evidence => ({
  kind: 'transfer',
  ...seen('http-transfer'),
  ...{
    url: `https://${FILES}/picture.ico`,
    role: 'sign-in-files',
    route: direct,
    ended,
    receivedBytes,
    durationMs: 90,
  },
  answer: ended === 'not-begun' ? null : answer(200),
  announcedBytes: ended === 'not-begun' ? null : FILE_BYTES,
  failure: null,
  ...change,
});

export const wholeTransfer = (route: Route = direct): Evidence => transfer('complete', FILE_BYTES, { route });
