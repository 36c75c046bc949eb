import { expect, test } from 'vitest';
import { drawnText } from '../../src/chart/drawn-text.ts';
import { openFonts } from '../../src/chart/fonts.ts';
import { words } from '../../src/core/message/phrase.ts';

test.each([
  ['🇺🇦 Deep Watch', 'UA Deep Watch'],
  ['👩‍👩‍👧‍👦 Team 👍🏽', '▯ Team ▯'],
  ['⚡️Alerts⚡', '▯Alerts▯'],
  ['1️⃣ of 2', '▯ of 2'],
  ['© 2031 №1 – 5 °C', '© 2031 №1 – 5 °C'],
  ['북한 조선', '북한 조선'],
])('%s is drawn as %s, which the fonts have', (text, drawn) => {
  expect(drawnText([words(text)])).toBe(drawn);
  expect(openFonts()(drawn).kind).toBe('fonts');
});
