import type { DrawOrder } from '../../../src/core/posting/draw.ts';

// Stands in for the process that draws, and does what the picture's title says. Its bytes tell which process it is.
process.on('disconnect', () => process.exit());
process.on('message', ({ picture: { title } }: DrawOrder) => {
  const text = title.map((inline) => ('text' in inline ? inline.text : '')).join('');
  const reply = (more: object) => process.send?.({ rss: text.startsWith('big') ? 1e12 : 1, ...more });
  if (text.startsWith('die')) {
    process.stderr.write('panicked at geom', () => process.kill(process.pid, 'SIGABRT'));
    return;
  }
  if (text.startsWith('hang')) return;
  if (text.startsWith('unable')) reply({ kind: 'unable', why: 'no fonts' });
  else if (text.startsWith('fail')) reply({ kind: 'failed', why: 'odd' });
  else if (text.startsWith('slow'))
    setTimeout(() => reply({ kind: 'drawn', bytes: new TextEncoder().encode(`${process.pid}`) }), 150);
  else reply({ kind: 'drawn', bytes: new TextEncoder().encode(`${process.pid}`) });
});
