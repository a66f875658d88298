import type { CardByWindows, CardCertificate, CardFacts, CardKeyTrial } from '../../model/card.ts';
import type { Evidence, EvidenceOf } from '../../model/evidence.ts';
import { type FailureWord, failed, success } from '../../model/failure.ts';
import { direct } from './route.ts';
import { seen } from './seen.ts';

export const readers = (...listed: EvidenceOf<'card-readers-listed'>['readers']): Evidence => ({
  kind: 'card-readers-listed',
  ...seen('smart-card'),
  readers: listed,
});

const goodCertificate: CardCertificate = {
  ...{ issuerName: 'Contoso Card CA', notBefore: '2025-01-01T00:00:00.000Z', notAfter: '2028-01-01T00:00:00.000Z' },
  ...{ key: 'rsa-2048', maySign: true, forClients: true, forCardLogon: true, account: 'user-1@contoso.example' },
  ...{ isSelfSigned: false, trust: null, computerTrust: 'accepted' },
};

/** A card of which only Windows tells, on which all is well, but for what the story changes. */
export const cardByWindows = (change: Partial<CardByWindows> = {}): Evidence => {
  const good = { issuerName: 'Contoso Card CA', forClients: true, forCardLogon: true, faults: [] };
  const byWindows = { ...good, account: 'user-1@contoso.example', ...change };
  return card({ form: 'other', pinTriesLeft: null, certificate: null, byWindows });
};

/** What one place says about the certificate on a card: a status, or one word of failure. */
export const cardRevocation = (
  said: 'good' | 'revoked' | FailureWord,
  url = 'http://pki.contoso.example/cards.crl',
) => {
  const isTold = said === 'good' || said === 'revoked';
  const dated = { revokedAt: '2026-02-20T08:00:00.000Z', reason: 'keyCompromise' };
  const evidence: Evidence = {
    kind: 'card-revocation-asked',
    ...seen('smart-card'),
    ...{ reader: 'Reader 1', issuerName: 'Contoso Card CA', by: 'list', url, route: direct },
    outcome: isTold
      ? success({ status: said, ...(said === 'revoked' ? dated : { revokedAt: null, reason: null }) })
      : failed('http-round-trip', said),
  };
  return evidence;
};

/** What came of letting the card sign. */
export const keyTried = (result: CardKeyTrial['result'], pinTriesLeft: number | null = 3): Evidence => ({
  kind: 'card-key-tried',
  ...seen('smart-card'),
  ...{ reader: 'Reader 1', result, pinTriesLeft },
});

/** A card on which all is well, but for what the story changes. */
export const card = (change: Partial<CardFacts> = {}): Evidence => ({
  kind: 'card-read',
  ...seen('smart-card'),
  ...{
    reader: 'Reader 1',
    form: 'piv',
    pinTriesLeft: 3,
    certificate: goodCertificate,
    typed: 'user-1@contoso.example',
  },
  ...change,
});

export const cardWith = (change: Partial<CardCertificate>): Evidence =>
  card({ certificate: { ...goodCertificate, ...change } });
