import { expect, test } from 'vitest';
import { tickTexts } from '../../src/chart/axis-marks.ts';
import { palettes } from '../../src/chart/theme.ts';
import { lineWidth } from '../../src/chart/wrap-text.ts';

const shown = (ticks: Parameters<typeof tickTexts>[0], breaks: readonly number[] = []) =>
  tickTexts(ticks, 0, palettes.light, breaks).flatMap((mark) => {
    if (mark.kind !== 'letters') return [];
    const half = lineWidth(mark.text, mark.size) / 2;
    return [{ text: mark.text, from: mark.x - half, to: mark.x + half }];
  });

test('no text stands on a break', () => {
  const ticks = [
    { at: 14, text: '1953' },
    { at: 60, text: 'Jan 1953' },
    { at: 104, text: 'Jan 2024' },
    { at: 300, text: 'Jul 2024' },
  ];
  for (const { from, to } of shown(ticks.slice(1), [90])) expect(to <= 82 || from >= 98).toBe(true);
  expect(shown(ticks, [90]).map(({ text }) => text)).toEqual(['1953', 'Jan 2024', 'Jul 2024']);
});

test('texts that are close on one side of a break do not take those of the other side', () => {
  const ticks = Array.from({ length: 6 }, (_, index) => ({ at: 120 + 20 * index, text: 'Jan 2024' }));
  const texts = shown([{ at: 20, text: '1953' }, { at: 60, text: '1960' }, ...ticks], [90]);
  expect(texts.filter(({ to }) => to < 90).map(({ text }) => text)).toEqual(['1953', '1960']);
  expect(texts).toHaveLength(4);
});

test('what stands apart is shown beside the first of the others, as far as there is room', () => {
  const ticksFrom = (lowest: number) => [
    { at: 24, text: '0', isApart: true },
    ...[0, 1, 2, 3].map((power) => ({ at: 52 + 40 * power, text: String(lowest * 10 ** power) })),
  ];
  expect(shown(ticksFrom(1)).map(({ text }) => text)).toEqual(['0', '1', '10', '100', '1000']);
  expect(shown(ticksFrom(1_000_000)).map(({ text }) => text)).toEqual(['0', '10000000', '1000000000']);
  expect(shown(ticksFrom(100)).map(({ text }) => text)).toEqual(['0', '100', '10000']);
});
