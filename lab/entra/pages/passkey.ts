import type { Turn } from '../entra.ts';
import type { Answer } from '../exchange.ts';
import type { Journey } from '../journey.ts';
import { creationOptions, requestOptions } from '../passkeys.ts';
import type { Refused } from '../refused.ts';
import { show } from './layout.ts';
import { cancelLink, fieldsOf } from './ways.ts';

/** What the browser does with the options; an `error` field takes its refusal to the service. @see WebAuthn level 3, section 5.1 */
const script = (call: 'create' | 'get', options: object): string => `
const form = document.forms[0];
const parsed = PublicKeyCredential.${call === 'create' ? 'parseCreationOptionsFromJSON' : 'parseRequestOptionsFromJSON'}(${JSON.stringify(options)});
const go = () => navigator.credentials.${call}({ publicKey: parsed })
  .then((credential) => { form.elements.assertion.value = JSON.stringify(credential.toJSON()); })
  .catch((error) => { form.elements.error.value = error.name; })
  .then(() => HTMLFormElement.prototype.submit.call(form));
form.addEventListener('submit', (event) => { event.preventDefault(); go(); });`;

/** Registers a passkey the first time, asks for it from then on. */
export async function passkeyPage(turn: Turn, journey: Journey, refused?: Refused): Promise<Answer> {
  const isNew = !turn.entra.memory.passkeys.has(journey.person?.name ?? '');
  const options = await (isNew ? creationOptions : requestOptions)(turn, journey);
  return show(
    turn,
    {
      pgid: isNew ? 'ConvergedProofUp' : 'ConvergedFido',
      title: isNew ? 'Set up a passkey' : 'Use your passkey',
      refused,
      forms: [
        {
          action: isNew ? '/common/fido/create' : '/common/fido/get',
          hidden: { ...fieldsOf(journey), assertion: '', error: '' },
          submit: 'Continue',
        },
      ],
      links: cancelLink(journey),
      script: script(isNew ? 'create' : 'get', options),
    },
    journey,
  );
}
