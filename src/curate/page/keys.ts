/** The page's one script: keys for what its buttons and links do. Without it, everything works by them alone. */
export const keys = `
const buttons = { a: '[name=do][value=accept]', u: '[name=do][value=undo]', j: 'a[rel=next]', k: 'a[rel=prev]', c: 'a.by-hand' };
const fields = { e: '#statement', r: '#why-refused', o: '#why-left-out', m: '#into', p: '#answers', n: '[name="speaker-0-id"]' };
document.addEventListener('keydown', (event) => {
  const { key, target } = event;
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (key === 'Escape') return target.blur();
  if (target.closest('input, select, textarea, summary')) return;
  const help = key === '?' ? document.querySelector('#help') : null;
  if (help) help.open = !help.open;
  const button = Object.hasOwn(buttons, key) ? document.querySelector(buttons[key]) : null;
  const field = Object.hasOwn(fields, key) ? document.querySelector(fields[key]) : null;
  if (!button && !field) return;
  event.preventDefault();
  if (button) button.click();
  if (field) { field.focus(); if (field.select) field.select(); }
});
document.querySelector('.article .quote')?.scrollIntoView({ block: 'center' });
const problem = document.querySelector('.told.problem');
if (problem) problem.focus();
`;
