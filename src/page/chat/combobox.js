/*
 * Completes the line: a combobox with a list (WAI-ARIA 1.2). The focus stays in the line, arrows choose, Enter takes
 * what is chosen and Tab that or the first, Escape closes; then Tab leaves the line. Where the server does not answer there are no suggestions, and asking still works.
 */
const line = document.getElementById('line');
const list = document.getElementById('list');
let lines = [];
let active = -1;
let typing = 0;

function close() {
  typing += 1;
  lines = [];
  open();
}

function open() {
  active = -1;
  list.replaceChildren(
    ...lines.map(({ line: whole, label }, index) => {
      const option = document.createElement('li');
      option.id = `option-${index}`;
      option.role = 'option';
      option.setAttribute('aria-selected', 'false');
      const note = document.createElement('span');
      note.textContent = label;
      option.append(whole, ...(label === '' ? [] : [note]));
      option.addEventListener('click', () => take(index));
      return option;
    }),
  );
  list.hidden = lines.length === 0;
  line.setAttribute('aria-expanded', String(lines.length > 0));
  line.removeAttribute('aria-activedescendant');
}

function choose(index) {
  list.children[active]?.setAttribute('aria-selected', 'false');
  active = index;
  const option = list.children[index];
  option.setAttribute('aria-selected', 'true');
  option.scrollIntoView({ block: 'nearest' });
  line.setAttribute('aria-activedescendant', option.id);
}

function take(index) {
  const { line: whole } = lines[index];
  close();
  line.value = whole;
  line.focus();
  if (/[\s:]$/.test(whole)) complete();
}

async function linesFor(typed) {
  try {
    const body = JSON.stringify({ complete: typed });
    const response = await fetch('/ask', { method: 'POST', headers: { 'content-type': 'application/json' }, body });
    return response.ok ? (await response.json()).lines : [];
  } catch {
    return [];
  }
}

/** Asks how the line can go on, once the person pauses; only the newest answer counts. */
async function complete() {
  typing += 1;
  const own = typing;
  const typed = line.value;
  if (!/^\s*[/／]/.test(typed)) return close();
  await new Promise((resolve) => setTimeout(resolve, 90));
  if (own !== typing) return;
  const known = await linesFor(typed);
  if (own !== typing) return;
  // A line that stands there already is no suggestion.
  lines = known.filter(({ line: whole }) => whole !== typed);
  open();
}

line.role = 'combobox';
line.setAttribute('aria-autocomplete', 'list');
line.setAttribute('aria-expanded', 'false');
line.setAttribute('aria-controls', 'list');
line.addEventListener('input', complete);
line.addEventListener('blur', close);
line.form.addEventListener('submit', close);
list.addEventListener('mousedown', (event) => event.preventDefault());
line.addEventListener('keydown', (event) => {
  const { key, isComposing } = event;
  if (isComposing) return;
  if ((key === 'ArrowDown' || key === 'ArrowUp') && lines.length > 0) {
    const step = key === 'ArrowDown' ? 1 : -1;
    choose(active < 0 && step < 0 ? lines.length - 1 : (active + step + lines.length) % lines.length);
  } else if (key === 'ArrowDown' && line.value === '') {
    line.value = '/';
    complete();
  } else if (key === 'Enter' && active >= 0 && !event.shiftKey) take(active);
  else if (key === 'Tab' && lines.length > 0 && !event.shiftKey) take(Math.max(active, 0));
  else if (key === 'Escape' && lines.length > 0) close();
  else return;
  event.preventDefault();
});
