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
  document.querySelector('[data-count]').textContent = `${done} of ${states.length} are done.`;
}
