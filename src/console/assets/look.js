/** Asks what a browser may ask, and sends what it saw to be judged: this script concludes nothing. */

/** A host far away answers within two seconds; whoever needs more than this does not let people in either. */
const LIMIT_MS = 10_000;

/** What the server takes. */
const LONGEST_VIA = 255;

async function look({ dataset: { cloud, hosts, document: address, time, words } }) {
  const names = hosts.split(' ');
  const says = JSON.parse(words);
  const [server, read, ...asked] = await Promise.all([
    told('server', says, askServer(time)),
    told('document', says, readDocument(address)),
    ...names.map((name) => told(name, says, askHost(name))),
  ]);
  send({ cloud, isOnline: navigator.onLine, server, document: read, hosts: asked }, says);
}

/** The time by the server of this page, and what it saw of the way here. */
async function askServer(address) {
  const sentAtMs = Date.now();
  const { ending, durationMs, value } = await timed(async (signal) => {
    const answer = await fetch(`${address}?${crypto.randomUUID()}`, { cache: 'no-store', signal });
    const text = await answer.text();
    return { text, status: answer.status, date: answer.headers.get('date'), via: answer.headers.get('via') };
  });
  const own = value === null ? null : ownAnswer(value.text);
  const dateMs = own === null || !value.date ? null : Date.parse(value.date);
  return {
    ...{ origin: location.origin, ending, sentAtMs, durationMs, dateMs },
    strange: value === null || own !== null ? null : { status: value.status, title: titleOf(value.text) },
    ...{ family: own?.family ?? null, via: (own?.via ?? value?.via)?.slice(0, LONGEST_VIA) ?? null },
  };
}

function ownAnswer(text) {
  try {
    const answer = JSON.parse(text);
    return answer.server === 'signin-doctor' ? answer : null;
  } catch {
    return null;
  }
}

const titleOf = (text) => new DOMParser().parseFromString(text, 'text/html').title.trim().slice(0, 120);

/** Whether anything answers there whose certificate the browser accepts. What it answers, no page may see. */
const askHost = (name) =>
  timed((signal) => fetch(`https://${name}/favicon.ico`, { ...ALONE, mode: 'no-cors', signal })).then(
    ({ ending, durationMs }) => ({ name, ending, durationMs }),
  );

/** The one document of the sign-in service that every page may read. */
const readDocument = (address) =>
  timed(async (signal) => (await (await fetch(address, { ...ALONE, signal })).text()).slice(0, 16_384)).then(
    ({ ending, durationMs, value }) => ({ ending, durationMs, text: value ?? '' }),
  );

/** Nobody is told who asks, and nothing comes from a store. */
const ALONE = { cache: 'no-store', credentials: 'omit', referrerPolicy: 'no-referrer' };

async function timed(ask) {
  const begunAt = performance.now();
  const limit = AbortSignal.timeout(LIMIT_MS);
  try {
    const value = await ask(limit);
    return { ending: 'answered', durationMs: performance.now() - begunAt, value };
  } catch {
    return { ending: limit.aborted ? 'timed-out' : 'failed', durationMs: performance.now() - begunAt, value: null };
  }
}

/** Shows one line when it is known. */
async function told(id, says, asking) {
  const seen = await asking;
  const ending = seen.strange ? 'strange' : seen.ending;
  const [state] = document.getElementById(`look-${id}`).children;
  state.className = `state ${ending === 'answered' ? 'good' : 'bad'}`;
  state.textContent = says[ending];
  return seen;
}

function send(seen, says) {
  const form = document.querySelector('[data-seen]');
  form.elements.namedItem('seen').value = JSON.stringify(seen);
  document.querySelector('[data-count]').textContent = says.done;
  form.submit();
}

look(document.querySelector('[data-look]'));
