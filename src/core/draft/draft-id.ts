import { fold } from '../text/fold.ts';
import type { BodyFigure } from './body-figure.ts';
import type { Voice } from './speakers.ts';

/** Gives each draft an id of its own: who speaks, and what is counted or said. */
export function draftId(): (hops: readonly (readonly Voice[])[], figure: BodyFigure | null, quote: string) => string {
  const used = new Set<string>();
  return (hops, figure, quote) => {
    const speaker = hops.at(-1)?.[0]?.name ?? '';
    const told =
      figure === null ? slug(quote).split('-').slice(0, 4).join('-') : slug(`${figure.counts ?? ''} ${figure.text}`);
    const name = [slug(speaker).split('-').slice(-2).join('-'), told].filter((part) => part !== '').join('-');
    const base = name.slice(0, 40).replace(/-+$/, '') || 'draft';
    let id = base;
    for (let number = 2; used.has(id); number += 1) id = `${base}-${number}`;
    used.add(id);
    return id;
  };
}

function slug(text: string): string {
  return fold(text)
    .replaceAll(/[^a-z0-9]+/g, '-')
    .replaceAll(/^-+|-+$/g, '');
}
