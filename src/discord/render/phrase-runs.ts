import { type FlatInline, flatten, type Phrase } from '../../core/message/inline.ts';
import { showHidden } from '../../core/message/show-hidden.ts';
import { safeLink } from './safe-link.ts';

export type Look = 'plain' | 'strong' | 'emphasis' | 'code' | 'link';

/** A stretch of text in one look, not yet escaped. The text of a link is its address. */
export interface Run {
  text: string;
  look: Look;
}

/** A phrase as runs, with everything hidden in it shown. */
export function phraseRuns(phrase: Phrase): Run[] {
  return flatten(phrase)
    .flatMap((inline) =>
      inline.kind === 'link' ? linkRuns(inline) : [{ text: showHidden(inline.text), look: lookOf(inline) }],
    )
    .filter(({ text }) => text !== '');
}

/** A phrase as people see it where there is no Markdown, as in labels. */
export function shownText(phrase: Phrase): string {
  return phraseRuns(phrase)
    .map(({ text }) => text)
    .join('')
    .trim();
}

/** The same runs; those that are plain or emphasised get another look. */
export function withLook(runs: readonly Run[], look: Look): Run[] {
  return runs.map((run) => (run.look === 'plain' || run.look === 'emphasis' ? { ...run, look } : run));
}

/** The text, then the address as a link that shows where it leads. An address that may not be followed is text. */
function linkRuns({ text, url }: { text: string; url: string }): Run[] {
  const href = safeLink(url);
  const texts = [...new Set([text, url])].filter((each) => each !== '' && each !== href && `${each}/` !== href);
  const shown = texts.map((each): Run => ({ text: showHidden(each), look: 'plain' }));
  const runs: Run[] = href === null ? shown : [...shown, { text: href, look: 'link' }];
  return runs.flatMap((run, index): Run[] => (index === 0 ? [run] : [{ text: ' ', look: 'plain' }, run]));
}

function lookOf(inline: Exclude<FlatInline, { kind: 'link' }>): Look {
  switch (inline.kind) {
    case 'words':
    case 'name':
    case 'figure':
    case 'arithmetic':
      return inline.style ?? 'plain';
    case 'quote':
      return 'emphasis';
    case 'example':
      return 'code';
    case 'statement':
    case 'date':
    case 'count':
    case 'width':
    case 'typed':
    case 'reference':
      return 'plain';
    default:
      return inline satisfies never;
  }
}
