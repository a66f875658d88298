import type { Texts } from '../texts.ts';
import actions from './actions.json' with { type: 'json' };
import causes from './causes.json' with { type: 'json' };
import checks from './checks.json' with { type: 'json' };
import codes from './codes.json' with { type: 'json' };
import remedies from './remedies.json' with { type: 'json' };
import sentences from './sentences.json' with { type: 'json' };

export const spanish: Texts = { actions, causes, checks, codes, remedies, sentences };
