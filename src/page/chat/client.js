/*
 * The chat's script, as the browser gets it: asks in place, shows payloads, and listens for digests. Without it every
 * button is a link and every form works. It makes no HTML of its own from texts: the server has escaped all.
 */
const byId = (id) => document.getElementById(id);
const [talk, composer, line, status, check] = ['talk', 'composer', 'line', 'status', 'check'].map(byId);
const texts = byId('texts').dataset;
const copyOf = (id) => byId(id).content.firstElementChild.cloneNode(true);
let isAsking = false;
let count = 0;

/** What the server answers; or what is to be told instead. */
async function post(body) {
  try {
    const response = await fetch('/ask', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(30_000),
    });
    const isJson = response.headers.get('content-type')?.startsWith('application/json') === true;
    const data = isJson ? await response.json() : {};
    if (response.ok && isJson) return { data };
    return { error: response.status === 429 ? texts.tooMany : (data.error ?? texts.broken) };
  } catch {
    return { error: texts.offline };
  }
}

function tell(text, isError = false) {
  status.textContent = text;
  status.classList.toggle('error', isError);
}

/** Asks, and puts the answer below all others; `from` is where the reader was. True where there is an answer. */
async function ask(body, from) {
  if (isAsking) return false;
  isAsking = true;
  talk.setAttribute('aria-busy', 'true');
  tell(texts.waiting);
  const { data, error } = await post(body);
  isAsking = false;
  talk.removeAttribute('aria-busy');
  tell(error ?? texts.answered, error !== undefined);
  if (data === undefined) return false;
  goTo(add(data, from));
  return true;
}

/** Adds an answer as the server wrote it. */
function add(data, from) {
  const holder = document.createElement('template');
  holder.innerHTML = data.html;
  const turn = holder.content.firstElementChild;
  talk.append(turn);
  makeTabs(turn, data);
  if (from instanceof Element && talk.contains(from)) {
    const back = copyOf('return');
    back.querySelector('button').addEventListener('click', () => {
      from.focus({ preventScroll: true });
      from.scrollIntoView({ block: 'center' });
    });
    turn.querySelector('.asked').after(back);
  }
  return turn;
}

function goTo(turn) {
  turn.focus({ preventScroll: true });
  turn.scrollIntoView({ block: 'start' });
}

/** Conversation, Slack and Discord as tabs. What the server did not send yet is asked for when it is first looked at. */
function makeTabs(turn, known) {
  const links = turn.querySelector('.forms');
  const first = turn.querySelector('.form');
  if (first === null || (links === null && known === null)) return;
  const asked = links === null ? null : new URL(links.querySelector('a').href).searchParams.get('ask');
  let data = known;
  const tabs = copyOf('forms');
  const panels = new Map([[first.dataset.form, first]]);
  const buttons = [...tabs.querySelectorAll('[role=tab]')];
  count += 1;
  const group = count;
  tabs.firstElementChild.setAttribute('aria-label', texts.forms);
  for (const button of buttons) button.id = `tab-${group}-${button.dataset.to}`;
  if (links === null) first.before(tabs);
  else links.replaceWith(tabs);
  mark(first);

  function mark(panel) {
    const form = panel.dataset.form;
    panel.id = `panel-${group}-${form}`;
    panel.setAttribute('role', 'tabpanel');
    panel.setAttribute('aria-labelledby', `tab-${group}-${form}`);
    for (const [name, other] of panels) other.hidden = name !== form;
    for (const button of buttons) {
      const isHere = button.dataset.to === form;
      button.setAttribute('aria-selected', String(isHere));
      button.tabIndex = isHere ? 0 : -1;
      if (panels.has(button.dataset.to)) button.setAttribute('aria-controls', `panel-${group}-${button.dataset.to}`);
    }
  }

  async function show(form) {
    if (!panels.has(form)) {
      if (data === null) {
        const got = await post({ line: asked });
        if (got.data === undefined) return tell(got.error, true);
        data = got.data;
      }
      if (!panels.has(form)) panels.set(form, form === 'conversation' ? said(data) : payload(form, data[form]));
      first.after(panels.get(form));
    }
    mark(panels.get(form));
  }

  tabs.addEventListener('click', ({ target }) => target.dataset.to !== undefined && show(target.dataset.to));
  tabs.addEventListener('keydown', (event) => {
    const step = { ArrowRight: 1, ArrowLeft: -1 }[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const next = buttons.at((buttons.indexOf(event.target) + step) % buttons.length);
    next.focus();
    show(next.dataset.to);
  });
}

function said({ html }) {
  const holder = document.createElement('template');
  holder.innerHTML = html;
  return holder.content.querySelector('.form');
}

/** The messages of an answer as JSON. */
function payload(form, messages) {
  const panel = document.createElement('div');
  panel.className = 'form';
  panel.dataset.form = form;
  const about = document.createElement('p');
  about.className = 'small';
  about.textContent = messages.length === 0 ? texts.none : texts[form];
  panel.append(
    about,
    ...messages.map((message, index) => messagePart(form, message, messages.length > 1 ? index + 1 : '')),
  );
  return panel;
}

function messagePart(form, message, number) {
  const part = copyOf('message');
  const [title, builder, copy, told, pre] = ['h4', 'a', 'button', 'span', 'pre'].map((name) =>
    part.querySelector(name),
  );
  const name = `${texts.message} ${number}`.trim();
  if (number === '') title.remove();
  else title.textContent = name;
  if (form === 'slack' && message.blocks !== undefined) {
    const blocks = encodeURIComponent(JSON.stringify({ blocks: message.blocks }));
    builder.href = `https://app.slack.com/block-kit-builder/#${blocks}`;
  } else builder.remove();
  pre.textContent = JSON.stringify(message, null, 2);
  pre.setAttribute('aria-label', `${name} ${form}`);
  copy.addEventListener('click', async () => {
    try {
      await navigator.clipboard.writeText(pre.textContent);
      told.textContent = texts.copied;
    } catch {
      getSelection().selectAllChildren(pre);
      told.textContent = texts.notCopied;
    }
  });
  return part;
}

document.addEventListener('click', (event) => {
  const link = event.target.closest?.('a[data-ask]');
  if (!link || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  ask({ invocation: JSON.parse(link.dataset.ask) }, link);
});

document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (form !== composer && form !== check && !form.classList.contains('send')) return;
  event.preventDefault();
  if (form === check) return ask({ text: byId('text').value }, byId('text'));
  if (form !== composer) return ask({ line: form.elements.line.value }, form.querySelector('button'));
  const asked = line.value;
  if ((await ask({ line: asked }, line)) && line.value === asked) line.value = '';
});

/* Digests come as Server-Sent Events while somebody looks; what came meanwhile is sent when they look again. */
let source = null;
let last = '';

function listen() {
  source?.close();
  source = null;
  if (document.hidden) return;
  const own = new EventSource(`${talk.dataset.events}?after=${encodeURIComponent(last)}`);
  source = own;
  own.addEventListener('digest', ({ lastEventId, data }) => {
    if (own !== source || lastEventId === last) return;
    last = lastEventId;
    const turn = add(JSON.parse(data), null);
    const show = document.createElement('button');
    show.type = 'button';
    show.textContent = texts.show;
    show.addEventListener('click', () => goTo(turn));
    tell(texts.digest);
    status.append(' ', show);
  });
  own.addEventListener('error', () => own.readyState === EventSource.CLOSED && setTimeout(listen, 30_000));
}

for (const turn of talk.children) makeTabs(turn, null);
if (talk.dataset.events !== undefined) {
  document.addEventListener('visibilitychange', listen);
  listen();
}
