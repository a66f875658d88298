import type { QuickJSContext, QuickJSWASMModule } from 'quickjs-emscripten-core';
import type { PacFailure } from '../../model/pac.ts';
import { decidingLine, MARKER } from './deciding-line.ts';
import { markedScript } from './marked-script.ts';
import { FIND_FUNCTION, preludeFor } from './prelude.ts';
import type { PacQuestion, PacRun } from './question.ts';
import { freshNotes, giveHooks, type RunNotes, tracesIn } from './run-notes.ts';
import { openSandbox } from './sandbox.ts';
import { failureIn, lineIn, readThrown, SCRIPT_NAME, type Thrown } from './thrown.ts';

/** What is kept of an answer; the longest honest ones name a dozen proxies. */
const ANSWER_CHARS = 4_096;

/** How a call came back, before anybody asks why. */
type Called = { readonly text: string } | { readonly failure: PacFailure } | { readonly thrown: Thrown };

/**
 * Runs a script once, in a sandbox of its own. Throws when the engine itself is broken by it; such an engine must not be
 * used again. `spentMs`: how long this thread has worked; waiting for its turn on a busy computer does not count.
 */
export function runPac(engine: QuickJSWASMModule, question: PacQuestion, spentMs: () => number): PacRun {
  const notes = freshNotes();
  const script = question.want === 'answer' ? question.script : markedScript(question.script, MARKER);
  if (script === undefined)
    return { kind: 'failed', failure: { word: 'syntax-error' }, line: null, ...tracesIn(notes) };
  const deadline = spentMs() + question.runMs;
  const { vm, close } = openSandbox(engine, () => notes.wanted !== null || spentMs() > deadline);
  giveHooks(vm, notes);
  const called = call(vm, script, question, notes);
  close();
  if (notes.wanted !== null) return { kind: 'wants-name', name: notes.wanted };
  if ('text' in called) {
    const line = decidingLine(notes.sightings, called.text);
    return { kind: 'answered', text: called.text.slice(0, ANSWER_CHARS), line, ...tracesIn(notes) };
  }
  const failure = 'thrown' in called ? failureIn(called.thrown, question.script) : called.failure;
  return { kind: 'failed', failure, line: 'thrown' in called ? lineIn(called.thrown) : null, ...tracesIn(notes) };
}

function call(vm: QuickJSContext, script: string, { request, facts }: PacQuestion, notes: RunNotes): Called {
  vm.unwrapResult(vm.evalCode(preludeFor(facts), 'prelude')).dispose();
  const loaded = vm.evalCode(script, SCRIPT_NAME);
  if (loaded.error) return { thrown: loaded.error.consume((thrown) => readThrown(vm, thrown)) };
  loaded.value.dispose();
  notes.sightings.length = 0; // Texts that are only made ready here decide nothing yet.
  const found = vm.evalCode(FIND_FUNCTION, 'prelude');
  if (found.error) return { thrown: found.error.consume((thrown) => readThrown(vm, thrown)) };
  return found.value.consume((ask) => {
    if (vm.typeof(ask) !== 'function') return { failure: { word: 'no-function' } };
    using url = vm.newString(request.url);
    using host = vm.newString(request.host);
    const answer = vm.callFunction(ask, vm.undefined, url, host);
    if (answer.error) return { thrown: answer.error.consume((thrown) => readThrown(vm, thrown)) };
    return answer.value.consume((value) => {
      const type = vm.typeof(value);
      if (type === 'string') return { text: vm.getString(value) };
      return { failure: { word: 'wrong-type', detail: vm.sameValue(value, vm.null) ? 'null' : type } };
    });
  });
}
