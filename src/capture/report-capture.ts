import type { DescribedDocument } from '../core/article/described-document.ts';
import type { FoundCopy } from '../core/article/find-copy.ts';
import type { FoundArticle } from '../core/article/found-article.ts';
import { showHidden } from '../core/message/show-hidden.ts';
import { codePoints } from '../core/quote/code-points.ts';

/** What was taken for the article, what was left out and why, and what the document says of itself. */
export function captureReport(text: string, found: FoundArticle, described: DescribedDocument): string[] {
  const points = codePoints(text);
  const kept = found.parts.filter(({ kind }) => kind !== 'left-out');
  const words = kept.reduce(
    (sum, { at }) =>
      sum +
      points
        .slice(...at)
        .split(/\s+/u)
        .filter(Boolean).length,
    0,
  );
  const out = found.parts.filter(({ kind }) => kind === 'left-out');
  const { title, language, publisher, copiedFrom, published } = described;
  return [
    `the article: ${words} words in ${kept.length} ${kept.length === 1 ? 'part' : 'parts'}`,
    `  title: ${title === null ? 'none found' : showHidden(title)}`,
    `  language: ${language === 'und' ? 'not sure (und)' : language}`,
    `  publisher: ${publisher === null ? 'the text does not say' : `${showHidden(publisher.name)} (${showHidden(publisher.basis)})`}`,
    ...(copiedFrom === null ? [] : [`  copied from: ${showHidden(copiedFrom.name)} (${showHidden(copiedFrom.basis)})`]),
    `  published: ${published === null ? 'the text does not say' : `${published.edtf} (${showHidden(published.basis)})`}`,
    out.length === 0 ? 'left out: nothing' : 'left out:',
    ...out.map(({ at, why }) => `  [${at.join(', ')}] ${showHidden(why ?? '')}: ${firstWords(points.slice(...at))}`),
    ...found.stories.map(
      ({ title: headline, at }, index) =>
        `  --story ${index + 1} takes it as an article of its own: ${showHidden(headline ?? firstWords(points.slice(...at)))}`,
    ),
  ];
}

const mostPassages = 3;
const mostChanges = 20;

/** How a text agrees with one that the dossier has. */
export function copyReport({ id, kind, share, passages, changes }: FoundCopy): string[] {
  const percent = Math.round(share * 100);
  const head = {
    same: `this is the text of ${id}, which the dossier has already`,
    copy: `${percent} % of its words stand in ${id}; it may be a copy`,
    version: `this is another version of ${id} (${percent} % of the words are the same)`,
  }[kind];
  return [
    head,
    ...passages.slice(0, mostPassages).map(({ words }) => `  the same: ${firstWords(words)}`),
    ...changes.slice(0, mostChanges).map((change) => `  ${changeLine(change)}`),
    ...(changes.length > mostChanges ? [`  and ${changes.length - mostChanges} more changes`] : []),
  ];
}

function changeLine(change: FoundCopy['changes'][number]): string {
  switch (change.kind) {
    case 'added':
      return `added: ${showHidden(change.now)}`;
    case 'taken-out':
      return `taken out: ${showHidden(change.was)}`;
    case 'changed':
      return `changed: ${showHidden(change.was)} → ${showHidden(change.now)}`;
    default:
      return change satisfies never;
  }
}

const mostWords = 8;

function firstWords(text: string): string {
  const words = text.trim().split(/\s+/u);
  return showHidden(words.length > mostWords ? `${words.slice(0, mostWords).join(' ')} …` : words.join(' '));
}
