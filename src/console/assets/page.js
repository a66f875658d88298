/** Shows an examination as it goes. Everything else on these pages works without a script. */

const list = document.querySelector('[data-events]');
if (list !== null) follow(list);

function follow(list) {
  const events = new EventSource(list.dataset.events);
  events.addEventListener('check', ({ data }) => show(JSON.parse(data)));
  // The report stands at the same address. When the program has ended, the reload says so.
  events.addEventListener('end', () => {
    events.close();
    location.reload();
  });
  events.addEventListener('error', () => {
    if (events.readyState === EventSource.CLOSED) location.reload();
  });
}

function show({ id, word, tone, text }) {
  const [state, words] = rowOf(`check-${id}`).children;
  state.className = `state ${tone}`;
  state.textContent = word;
  words.textContent = text;
  tellCount();
}

/** The row of a check; a new one where the page came before the check began. */
function rowOf(id) {
  const known = document.getElementById(id);
  if (known !== null) return known;
  const row = document.createElement('li');
  row.id = id;
  row.append(document.createElement('span'), ' ', document.createElement('span'));
  document.querySelector('.checks').append(row);
  return row;
}

/** The one line that a screen reader tells; the rows would be too much at once. */
function tellCount() {
  const states = [...document.querySelectorAll('.checks .state')];
  const done = states.filter((state) => !state.classList.contains('unsure')).length;
  const count = document.querySelector('[data-count]');
  count.textContent = count.dataset.count.replace('{done}', done).replace('{all}', states.length);
}

const taker = document.querySelector('[data-takes-files]');
if (taker !== null) takeFiles(taker);

/** Lets people choose a file, or drop it anywhere on the page, in place of pasting its text. */
function takeFiles(form) {
  const chooser = form.querySelector('input[type=file]');
  // Whoever comes back finds the page as it was left, and may send a text now.
  addEventListener('pageshow', () => forgetPicture(form));
  chooser.addEventListener('change', () => take(chooser.files[0], form));
  // One may have been chosen before this script came. Whoever comes back has sent theirs already.
  if (performance.getEntriesByType('navigation')[0]?.type === 'navigate') take(chooser.files[0], form);
  document.addEventListener('dragover', (event) => {
    event.preventDefault();
    document.body.classList.add('dropping');
  });
  document.addEventListener('dragleave', ({ relatedTarget }) => {
    if (relatedTarget === null) document.body.classList.remove('dropping');
  });
  document.addEventListener('drop', (event) => {
    document.body.classList.remove('dropping');
    const [file] = event.dataTransfer.files;
    if (file === undefined) return;
    event.preventDefault();
    take(file, form);
  });
  // A screenshot goes from the clipboard; text goes into the field as ever.
  document.addEventListener('paste', (event) => {
    const [file] = event.clipboardData.files;
    if (file === undefined) return;
    event.preventDefault();
    take(file, form);
  });
}

/** What the server takes, written for forms. */
const MOST_BYTES = 1_000_000;

/** Forms send every end of a line as two characters, each written as three. */
const bytesInForm = (text) => new URLSearchParams({ text: text.replaceAll(/\r?\n/g, '\r\n') }).toString().length;

/** In a log the end tells: what does not fit is left out from the beginning. */
const MOST_CHARACTERS = 900_000;

async function take(file, form) {
  if (file === undefined) return;
  forgetPicture(form);
  const said = form.querySelector('[data-file-said]');
  const say = (phrase) => {
    said.textContent = said.dataset[phrase].replace('{file}', file.name);
  };
  const { pictureReader } = form.dataset;
  if (pictureReader !== undefined && file.type.startsWith('image/')) return takePicture(file, form, pictureReader, say);
  const whole = await textIn(file);
  if (whole.includes('\0')) return say('noText');
  let text = whole.slice(-MOST_CHARACTERS);
  while (bytesInForm(text) > MOST_BYTES) text = text.slice(text.length / 5);
  form.elements.namedItem('text').value = text;
  say(text.length < whole.length ? 'endTaken' : 'taken');
  form.requestSubmit();
}

/** Reads a picture here, and sends what was read: the picture itself never leaves the browser. */
async function takePicture(file, form, reader, say) {
  say('reading');
  const reading = await readingOf(file, reader);
  if (reading === undefined) return say('unreadable');
  const field = document.createElement('input');
  Object.assign(field, { type: 'hidden', name: 'picture', value: JSON.stringify(reading) });
  form.append(field);
  form.elements.namedItem('text').required = false;
  form.requestSubmit();
}

function forgetPicture(form) {
  form.querySelector('input[name=picture]')?.remove();
  form.elements.namedItem('text').required = true;
}

function readingOf(file, reader) {
  const thread = new Worker(reader, { type: 'module' });
  const { promise, resolve } = Promise.withResolvers();
  thread.addEventListener('message', ({ data }) => {
    if (data.step === undefined) resolve(data.reading);
  });
  thread.addEventListener('error', () => resolve(undefined));
  thread.postMessage(file);
  return promise.finally(() => thread.terminate());
}

/** Windows writes some logs in UTF-16, with a mark at the beginning that says so. */
async function textIn(file) {
  const bytes = new Uint8Array(await file.arrayBuffer());
  const isWide = bytes[0] === 0xff && bytes[1] === 0xfe;
  return new TextDecoder(isWide ? 'utf-16le' : 'utf-8').decode(bytes);
}

const link = document.querySelector('[data-link] textarea');
// Until something reads the link, the person can: one press of the button sends it to this server.
if (link !== null && location.hash.length > 1) link.value = location.hash.slice(1);

const { worker, manifest } = document.documentElement.dataset;
if (worker !== undefined && 'serviceWorker' in navigator)
  // After everything that the person waits for.
  addEventListener('load', () => setTimeout(keepPages, 1_000));

/** From now on the browser can install these pages, and open them without a network. */
function keepPages() {
  document.head.append(Object.assign(document.createElement('link'), { rel: 'manifest', href: manifest }));
  navigator.serviceWorker.register(worker);
}
