import type { PagePhrases } from '../console/languages/page-phrases.ts';

/** Why nothing is given. What people see stands with the phrases of the pages. */
export type Refusal = { readonly status: number; readonly reason: keyof PagePhrases['refusals'] };

export const refusals = {
  wrongHost: { status: 421, reason: 'wrongHost' },
  noKey: { status: 403, reason: 'noKey' },
  otherPage: { status: 403, reason: 'otherPage' },
  notFound: { status: 404, reason: 'notFound' },
  wrongMethod: { status: 405, reason: 'wrongMethod' },
  tooLarge: { status: 413, reason: 'tooLarge' },
  wrongType: { status: 415, reason: 'wrongType' },
  unreadable: { status: 400, reason: 'unreadable' },
  noCode: { status: 404, reason: 'noCode' },
  noAddress: { status: 404, reason: 'noAddress' },
  noAppId: { status: 404, reason: 'noAppId' },
  noOrganisation: { status: 404, reason: 'noOrganisation' },
  damaged: { status: 400, reason: 'damaged' },
  holdsSecret: { status: 409, reason: 'holdsSecret' },
  usedButton: { status: 409, reason: 'usedButton' },
  fault: { status: 500, reason: 'fault' },
  badRequest: { status: 400, reason: 'badRequest' },
} as const satisfies Readonly<Record<keyof PagePhrases['refusals'], Refusal>>;
