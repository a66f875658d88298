import type { PacFacts } from '../question.ts';
import type { Hooks, Scope } from './scope.ts';

/**
 * Sets the clock to the time that the facts give, and tells when clock or chance are asked. Runs inside the sandbox, so it
 * uses nothing from outside itself.
 */
export function defineSurroundings(scope: Scope, facts: PacFacts, hooks: Hooks): void {
  const now = (): number => {
    hooks.used('time');
    return facts.now;
  };

  scope.Date = new Proxy(Date, {
    construct: (real, given, target) => Reflect.construct(real, given.length === 0 ? [now()] : given, target),
    apply: (real) => new real(now()).toString(),
    get: (real, name) => (name === 'now' ? now : Reflect.get(real, name)),
  });

  const { random } = Math;
  Math.random = () => {
    hooks.used('chance');
    return random();
  };

  scope.alert = (text: unknown) => hooks.alert(String(text));
}
