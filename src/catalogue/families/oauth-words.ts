import { hex } from './hex.ts';
import type { TakenApart } from './taken-apart.ts';

/** The OAuth error words, by the number that the token broker gives them in 0xCAA2 codes; index 0 is not used. */
const OAUTH_WORDS = [
  '',
  'unauthorized_client',
  'invalid_request',
  'invalid_grant',
  'access_denied',
  'temporarily_unavailable',
  'unsupported_response_type',
  'invalid_scope',
  'server_error',
  'invalid_client',
  'unsupported_grant_type',
  'invalid_resource',
  'interaction_required',
];

/** The word behind a number of the broker; empty when it has none. */
export const oauthWord = (index: number): string => OAUTH_WORDS[index] ?? '';

/** An error word of OAuth, or any other word that stands where one would. */
export function takeWordApart(word: string): TakenApart {
  const index = OAUTH_WORDS.indexOf(word);
  return {
    space: 'oauth',
    family: 'Word of the sign-in protocol or library',
    title: 'An error word of the sign-in',
    meaning: 'A word that the sign-in service or the sign-in library uses for a kind of failure.',
    embeds: null,
    kin: index > 0 ? [hex(0xcaa2_0000 | index)] : [],
  };
}
