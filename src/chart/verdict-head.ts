import type { Verdict } from '../core/compare/verdict.ts';
import type { Phrase } from '../core/message/inline.ts';
import { drawnText } from './drawn-text.ts';
import type { Body } from './frame.ts';
import { innerWidth, margin } from './sketch.ts';
import { textBlock } from './text-block.ts';
import type { Palette } from './theme.ts';

/** What a verdict comes to, with a bar of its colour beside it; nothing where the heading is empty. */
export function verdictHead(heading: Phrase, verdict: Verdict | null, palette: Palette, top: number): Body {
  const head = textBlock({
    text: drawnText(heading),
    x: margin + 10,
    y: top + 2,
    width: innerWidth - 10,
    size: 13,
    colour: palette.ink,
    isBold: true,
  });
  if (head.height === 0) return { marks: [], end: top };
  const fill = verdict === null ? palette.mark : palette.verdicts[verdict];
  const bar = { kind: 'box', x: margin, y: top, width: 4, height: head.height + 4, fill, radius: 2 } as const;
  return { marks: [...head.marks, bar], end: top + head.height + 8 };
}
