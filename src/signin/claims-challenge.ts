import { decodeBase64 } from './base64url.ts';
import { fieldsOf } from './fields.ts';

/**
 * What a service wants to see in the next token, as JSON, from its `WWW-Authenticate` header; undefined when it wants
 * nothing, or nothing readable. @see https://learn.microsoft.com/entra/identity-platform/claims-challenge
 */
export function readClaimsChallenge(header: string | null): string | undefined {
  const [, encoded = ''] = /\bclaims="([\w+/=-]{1,8192})"/i.exec(header ?? '') ?? [];
  const text = decodeBase64(encoded);
  return Object.keys(fieldsOf(text)).length > 0 ? text : undefined;
}
