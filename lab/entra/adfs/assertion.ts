import { createHash, sign, verify } from 'node:crypto';
import { guidOf } from '../data/ids.ts';
import { homeOf, objectIdOf, type Person, personNamed } from '../data/people.ts';
import type { Entra } from '../entra.ts';
import { Refused } from '../refused.ts';
import type { SigningKey } from '../signing-key.ts';
import { CLOUD_REALM } from './addresses.ts';

const HOUR_MS = 3_600_000;

/**
 * What the federation server says of a person, signed. All of it is written in the form that exclusive canonicalization
 * gives, so that its bytes can be signed and checked as they stand. @see SAML 1.1 core section 2.3.2, XML-DSig section 4
 */
export function makeAssertion({ keys, now, random, origins }: Entra, person: Person): string {
  const { federation } = person;
  const from = now().getTime() - (federation === 'clock-behind' ? 2 * HOUR_MS : 0);
  const instant = (ms: number): string => new Date(ms).toISOString();
  const id = `_${guidOf(random(16))}`;
  const issuer = `http://${new URL(origins.sts).hostname}/adfs/services/trust`;
  const statement = `<saml:Conditions NotBefore="${instant(from)}" NotOnOrAfter="${instant(from + HOUR_MS)}"><saml:AudienceRestrictionCondition><saml:Audience>${CLOUD_REALM}</saml:Audience></saml:AudienceRestrictionCondition></saml:Conditions><saml:AttributeStatement>${subject(person)}<saml:Attribute AttributeName="UPN" AttributeNamespace="http://schemas.xmlsoap.org/claims"><saml:AttributeValue>${person.name}</saml:AttributeValue></saml:Attribute></saml:AttributeStatement><saml:AuthenticationStatement AuthenticationInstant="${instant(from)}" AuthenticationMethod="urn:oasis:names:tc:SAML:1.0:am:password">${subject(person)}</saml:AuthenticationStatement>`;
  const open = `<saml:Assertion xmlns:saml="urn:oasis:names:tc:SAML:1.0:assertion" AssertionID="${id}" IssueInstant="${instant(from)}" Issuer="${issuer}" MajorVersion="1" MinorVersion="1">`;
  const unsigned = `${open}${statement}</saml:Assertion>`;
  const key = federation === 'key-unknown' ? keys.unannounced() : keys.adfs();
  return `${open}${statement}${signature(unsigned, id, key)}</saml:Assertion>`;
}

const subject = (person: Person): string =>
  `<saml:Subject><saml:NameIdentifier Format="urn:oasis:names:tc:SAML:1.1:nameid-format:unspecified">${Buffer.from(objectIdOf(person)).toString('base64')}</saml:NameIdentifier><saml:SubjectConfirmation><saml:ConfirmationMethod>urn:oasis:names:tc:SAML:1.0:cm:bearer</saml:ConfirmationMethod></saml:SubjectConfirmation></saml:Subject>`;

const DSIG = 'http://www.w3.org/2000/09/xmldsig#';
const C14N = 'http://www.w3.org/2001/10/xml-exc-c14n#';

const digestOf = (text: string): string => createHash('sha256').update(text).digest('base64');

function signature(content: string, id: string, key: SigningKey): string {
  const algorithm = (name: string, uri: string): string => `<ds:${name} Algorithm="${uri}"></ds:${name}>`;
  const info = (namespace: string): string =>
    `<ds:SignedInfo${namespace}>${algorithm('CanonicalizationMethod', C14N)}${algorithm('SignatureMethod', 'http://www.w3.org/2001/04/xmldsig-more#rsa-sha256')}<ds:Reference URI="#${id}"><ds:Transforms>${algorithm('Transform', `${DSIG}enveloped-signature`)}${algorithm('Transform', C14N)}</ds:Transforms>${algorithm('DigestMethod', 'http://www.w3.org/2001/04/xmlenc#sha256')}<ds:DigestValue>${digestOf(content)}</ds:DigestValue></ds:Reference></ds:SignedInfo>`;
  // Signed alone, the element carries its own namespace; inside the signature it inherits it.
  const value = sign('sha256', Buffer.from(info(` xmlns:ds="${DSIG}"`)), key.privateKey).toString('base64');
  return `<ds:Signature xmlns:ds="${DSIG}">${info('')}<ds:SignatureValue>${value}</ds:SignatureValue><KeyInfo xmlns="${DSIG}"><KeyName>${key.id}</KeyName></KeyInfo></ds:Signature>`;
}

const between = (text: string, pattern: RegExp): string => pattern.exec(text)?.[1] ?? '';

/** The person of whom an assertion speaks. @throws Refused when it is not the federation server's, or not of today */
export function readAssertion({ keys, now }: Entra, text: string): Person {
  const assertion = between(text, /(<saml:Assertion .*<\/saml:Assertion>)/s);
  if (assertion === '') throw new Refused(50008, ['it is not an assertion']);
  if (!isSigned(assertion, keys.adfs())) throw new Refused(5000811);
  const from = new Date(between(assertion, /NotBefore="([^"]+)"/));
  const until = new Date(between(assertion, /NotOnOrAfter="([^"]+)"/));
  if (!(now() >= from && now() < until)) throw new Refused(50008, ['it is outside its time']);
  const person = personNamed(between(assertion, /AttributeName="UPN"[^>]*><saml:AttributeValue>([^<]+)</));
  if (person === undefined || homeOf(person).kind !== 'federated') throw new Refused(50008, ['nobody here is meant']);
  return person;
}

function isSigned(assertion: string, { publicKey }: SigningKey): boolean {
  const unsigned = assertion.replace(/<ds:Signature .*<\/ds:Signature>/s, '');
  const info = between(assertion, /(<ds:SignedInfo>.*<\/ds:SignedInfo>)/s);
  const value = between(assertion, /<ds:SignatureValue>([^<]+)</);
  const alone = info.replace('<ds:SignedInfo>', `<ds:SignedInfo xmlns:ds="${DSIG}">`);
  const isFitting = between(info, /<ds:DigestValue>([^<]+)</) === digestOf(unsigned);
  return isFitting && verify('sha256', Buffer.from(alone), publicKey, Buffer.from(value, 'base64'));
}
